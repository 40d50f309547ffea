import { describe, expect, it } from 'vitest';
import type { PaymentRequest } from '../../../web/api/client.ts';
import {
  firstParts,
  freeMeans,
  settledOf,
  settlementsOf,
  stillDue,
  withOneMore,
  type Part,
} from '../../../portal/payments/split.ts';

type Settlements = NonNullable<PaymentRequest['complement']>['settlements'];
const eur = (value: number) => ({ value, currency: 'EUR' as const });

/** A payment whose vouchers left 73.50 €, of which these are settled. */
const paid = (settlements?: Settlements): PaymentRequest => ({
  id: 'a',
  version: 1,
  type: 'IMMEDIATE',
  status: 'VALIDATED',
  amount: eur(85_50),
  capturedAmount: eur(12_00),
  remainder: eur(73_50),
  matchCode: '1234',
  createdAt: '2026-06-01T08:00:00.000Z',
  clientDeadline: '2026-06-01T08:10:00.000Z',
  clientIdentifier: '•••••••7487',
  commissionBps: 0,
  ...(settlements && {
    complement: { settlements, settledAmount: eur(settlements.reduce((sum, { amount }) => sum + amount.value, 0)) },
  }),
});
const twenty: Settlements = [{ means: 'CASH', amount: eur(20_00) }];

describe('what is still due', () => {
  it('is the remainder without what is noted as settled', () => {
    expect([stillDue(paid()), stillDue(paid(twenty))]).toEqual([73_50, 53_50]);
  });

  it('is nothing before the merchant has confirmed, and nothing once the client has everything back', () => {
    expect(stillDue({ ...paid(), status: 'AWAITING_MERCHANT' })).toBe(0);
    expect(stillDue({ ...paid(), status: 'VOIDED' })).toBe(0);
  });
});

describe('splitting the remainder', () => {
  it('starts with two lines, since one means needs no split', () => {
    expect(firstParts(paid())).toEqual([
      { id: 0, means: 'CARD', cents: undefined },
      { id: 1, means: 'CASH', cents: undefined },
    ]);
  });

  it('goes on from what is noted, with a line for what is still due', () => {
    expect(firstParts(paid(twenty))).toEqual([
      { id: 0, means: 'CASH', cents: 20_00 },
      { id: 1, means: 'CARD', cents: 53_50 },
    ]);
  });

  it('has only what is noted when all is settled, to be corrected', () => {
    expect(firstParts(paid([{ means: 'CHEQUE', amount: eur(73_50) }]))).toEqual([
      { id: 0, means: 'CHEQUE', cents: 73_50 },
    ]);
  });

  it('offers each means once, and no line more than there are means', () => {
    let parts: Part[] = [];
    for (let n = 0; n < 10; n += 1) parts = withOneMore(parts, 73_50);
    expect(new Set(parts.map(({ means }) => means)).size).toBe(7);
    expect(parts).toHaveLength(7);
    expect(freeMeans(parts)).toEqual([]);
    expect(settledOf(parts)).toBe(73_50);
  });

  it('never gives a line the number of another, whichever was removed', () => {
    const [, second] = firstParts(paid());
    const parts = withOneMore(second ? [second] : [], 73_50);
    expect(parts.map(({ id }) => id)).toEqual([1, 2]);
  });

  it('tells the API the lines that have an amount; none at all takes back what was noted', () => {
    expect(
      settlementsOf([
        { id: 0, means: 'CASH', cents: 20_00 },
        { id: 1, means: 'CARD', cents: undefined },
        { id: 2, means: 'OTHER', cents: 0 },
      ]),
    ).toEqual(twenty);
    expect(settlementsOf([])).toEqual([]);
  });
});
