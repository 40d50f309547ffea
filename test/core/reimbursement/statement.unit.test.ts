import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { noMoves, statementOf } from '../../../core/reimbursement/statement.ts';
import { vatWithin } from '../../../core/reimbursement/vat-within.ts';
import { localDate } from '../../../core/time.ts';

const euros = fc.integer({ min: 0, max: 100_000_00 }).map(cents);
const someMoves = fc.record({
  paymentCount: fc.nat(20),
  payments: euros,
  refundCount: fc.nat(20),
  refunds: euros,
  fee: euros,
  other: euros,
  transferred: euros,
  exportDate: fc.constant(localDate('2026-06-08')),
});

describe('a statement', () => {
  it('goes from what was owed to what is owed, export by export and in all', () => {
    fc.assert(
      fc.property(euros, fc.array(someMoves, { maxLength: 10 }), (opening, moves) => {
        const { exports, total, closing } = statementOf(opening, moves, 0);
        const { payments, refunds, fee, other, transferred } = total;

        expect(closing).toBe(opening + payments - refunds - fee + other - transferred);
        expect(exports.at(-1)?.closing ?? opening).toBe(closing);
      }),
    );
  });

  it('leaves out an export that had nothing for this merchant', () => {
    const idle = { ...noMoves, exportDate: localDate('2026-06-08') };

    expect(statementOf(cents(5_00), [idle], 0)).toMatchObject({ exports: [], opening: 5_00, closing: 5_00 });
    for (const had of [{ paymentCount: 1 }, { refundCount: 1 }, { other: cents(-1) }, { transferred: cents(1) }]) {
      expect(statementOf(cents(5_00), [{ ...idle, ...had }], 0).exports).toHaveLength(1);
    }
  });
});

describe('the tax that a commission includes', () => {
  it.each([
    [1_20, 2000, 20],
    [2_14, 2000, 36],
    [2_14, 0, 0],
    [0, 2000, 0],
    [-1_20, 2000, -20],
  ])('of %i cents at %i basis points is %i', (fee, bps, vat) => {
    expect(vatWithin(cents(fee), bps)).toBe(vat);
  });
});
