import { describe, expect, it } from 'vitest';
import {
  byDay,
  byMonth,
  inMonth,
  split,
  sumOfArriving,
  type Reimbursement,
} from '../../../portal/reimbursements/sums.ts';

const eur = (value: number) => ({ value, currency: 'EUR' as const });

const transfer = (
  executionDate: string,
  changes: { net?: number; carried?: number; status?: Reimbursement['status'] } = {},
) => {
  const { net = 97_50, carried = 0, status = 'EXPORTED' } = changes;
  return {
    id: `${executionDate}-1`,
    status,
    executionDate,
    creditedBy: executionDate,
    paymentCount: 1,
    gross: eur(net - carried + 2_50),
    fee: eur(2_50),
    carried: eur(carried),
    net: eur(net),
  };
};

describe('a list of transfers', () => {
  it('shows the next one to come first, and of those made the newest', () => {
    // As the API gives them.
    const { coming, past } = split([
      transfer('2026-06-12', { status: 'SCHEDULED' }),
      transfer('2026-06-11', { status: 'SCHEDULED' }),
      transfer('2026-06-09'),
      transfer('2026-06-08', { status: 'PAID' }),
    ]);

    expect(coming.map(({ executionDate }) => executionDate)).toEqual(['2026-06-11', '2026-06-12']);
    expect(past.map(({ executionDate }) => executionDate)).toEqual(['2026-06-09', '2026-06-08']);
  });

  it('is grouped by day, by month, or narrowed to a month', () => {
    const items = [transfer('2026-06-09'), transfer('2026-06-09'), transfer('2026-06-08'), transfer('2026-05-29')];

    expect(byDay(items).map(({ key, items: { length } }) => [key, length])).toEqual([
      ['2026-06-09', 2],
      ['2026-06-08', 1],
      ['2026-05-29', 1],
    ]);
    expect(byMonth(items).map(({ key, items: { length } }) => [key, length])).toEqual([
      ['2026-06', 3],
      ['2026-05', 1],
    ]);
    expect(inMonth(items, '2026-05')).toHaveLength(1);
  });
});

describe('what a list of transfers comes to', () => {
  it('adds up: payments − commission + carried = transferred', () => {
    const sum = sumOfArriving([transfer('2026-06-08'), transfer('2026-06-09', { net: 50_00, carried: -12_00 })]);

    expect(sum).toEqual({ count: 2, paymentCount: 2, gross: 164_50, fee: 5_00, carried: -12_00, net: 147_50 });
    expect(sum.gross - sum.fee + sum.carried).toBe(sum.net);
  });

  it('counts no day on which nothing is transferred: the next one is less by as much', () => {
    const below = transfer('2026-06-11', { status: 'SCHEDULED', net: -12_00 });
    const next = transfer('2026-06-12', { status: 'SCHEDULED', net: 50_00, carried: -12_00 });

    expect(sumOfArriving([below, next])).toMatchObject({ count: 1, carried: -12_00, net: 50_00 });
  });

  it.each(['REJECTED', 'RETURNED'] as const)('counts what the bank %s when it is transferred again only', (status) => {
    expect(sumOfArriving([transfer('2026-06-08', { status }), transfer('2026-06-10')])).toMatchObject({
      count: 1,
      net: 97_50,
    });
  });
});
