import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journalKey, type MerchantRecord } from '../../../core/ledger/journal.ts';
import { endLines, noLines, takeLine } from '../../../core/reimbursement/merchant-lines.ts';
import { cents } from '../../../contract/money.ts';
import { localDate } from '../../../core/time.ts';
import { aLine, merchantId } from './fixtures.ts';

/** Takes the lines in the order in which the table gives them. */
function fold(records: readonly MerchantRecord[]) {
  const sorted = records
    .map((record) => ({ key: journalKey(record).sk, record }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const counted: MerchantRecord[] = [];
  let lines = noLines(merchantId);
  for (const { key, record } of sorted) {
    const step = takeLine(lines, key, record);
    counted.push(...step.counted);
    lines = step.lines;
  }
  const end = endLines(lines);
  return { net: end.net, counted: [...counted, ...end.counted] };
}

const carry = (net: number): MerchantRecord => ({
  ...aLine('CAPTURE'),
  kind: 'CARRY',
  paymentId: undefined,
  carriedFrom: localDate('2026-06-05'),
  gross: cents(0),
  fee: cents(0),
  net: cents(net),
  postings: {},
});

describe("a merchant's lines", () => {
  it('add up to net = gross − fee + carried', () => {
    const { net, counted } = fold([
      aLine('CAPTURE', { paymentId: 'p1', amount: 100_00, commissionBps: 250 }),
      aLine('CAPTURE', { paymentId: 'p2', amount: 33_33, commissionBps: 250 }),
      aLine('REFUND', { paymentId: 'p0', amount: 20_02, commissionBps: 250 }),
      carry(-5_00),
    ]);

    expect(net).toEqual({
      merchantId,
      paymentCount: 2,
      refundCount: 1,
      gross: 113_31,
      fee: 2_83,
      carried: -5_00,
      net: 105_48,
    });
    expect(counted).toHaveLength(4);
  });

  it('leave out a voided payment altogether', () => {
    const kept = aLine('CAPTURE', { paymentId: 'p2' });

    const { net, counted } = fold([aLine('CAPTURE'), aLine('VOID'), kept]);

    expect(counted).toEqual([kept]);
    expect(net).toMatchObject({ paymentCount: 1, gross: 50_00, net: 50_00 });
  });

  it('come to nothing when all is voided', () => {
    const { net, counted } = fold([aLine('CAPTURE'), aLine('VOID')]);

    expect(counted).toEqual([]);
    expect(net).toEqual(noLines(merchantId).net);
  });

  it.each([
    ['a void without a capture', [aLine('VOID')]],
    ['a void of another payment', [aLine('CAPTURE', { paymentId: 'p1' }), aLine('VOID', { paymentId: 'p2' })]],
    ['a void of another amount', [aLine('CAPTURE', { amount: 50_00 }), aLine('VOID', { amount: 49_99 })]],
    ['the same payment under two due dates', [aLine('CAPTURE'), aLine('CAPTURE', { dueDate: '2026-06-05' })]],
    ['a net that is not gross less fee', [{ ...aLine('CAPTURE'), net: cents(50_01) }]],
  ])('refuse %s: nothing may be paid then', (_, lines) => {
    expect(() => fold(lines)).toThrow();
  });

  it('count each payment once, whichever of them are voided', () => {
    const payments = fc.array(fc.record({ amount: fc.integer({ min: 1, max: 999_999 }), voided: fc.boolean() }));
    fc.assert(
      fc.property(payments, fc.integer({ min: 0, max: 3000 }), (given, commissionBps) => {
        const lines = given.flatMap(({ amount, voided }, index) => {
          const facts = { paymentId: `p${index}`, amount, commissionBps };
          return voided ? [aLine('CAPTURE', facts), aLine('VOID', facts)] : [aLine('CAPTURE', facts)];
        });
        const kept = given.filter(({ voided }) => !voided);

        const { net, counted } = fold(lines);

        expect(net.paymentCount).toBe(kept.length);
        expect(net.gross).toBe(kept.reduce((sum, { amount }) => sum + amount, 0));
        expect(net.net).toBe(counted.reduce((sum, line) => sum + line.net, 0));
      }),
    );
  });
});
