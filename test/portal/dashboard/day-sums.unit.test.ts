import { describe, expect, it } from 'vitest';
import { changeFrom, everyDay, sumOfDays, type Day } from '../../../portal/dashboard/day-sums.ts';

const day = (date: string, gross: number, refunded = 0): Day => ({
  date,
  count: gross > 0 ? 1 : 0,
  gross: { value: gross, currency: 'EUR' },
  refunded: { value: refunded, currency: 'EUR' },
});

describe('what was validated day by day', () => {
  it('is summed from day to day, both included', () => {
    const days = [day('2026-05-31', 10_00), day('2026-06-01', 20_00), day('2026-06-02', 0, 5_00), day('2026-06-03', 1)];

    expect(sumOfDays(days, '2026-06-01', '2026-06-02')).toEqual({ count: 1, gross: 20_00, refunded: 5_00 });
  });

  it('is told as a share of what there was before', () => {
    expect(changeFrom(30_00, 40_00)).toBeCloseTo(1 / 3);
  });

  it('has nothing to be compared with after a month without payments', () => {
    expect(changeFrom(0, 40_00)).toBeUndefined();
  });

  it('has every day in its picture', () => {
    expect(everyDay([day('2026-03-29', 10_00)], '2026-03-28', '2026-03-30')).toEqual([
      { date: '2026-03-28', count: 0, gross: 0 },
      { date: '2026-03-29', count: 1, gross: 10_00 },
      { date: '2026-03-30', count: 0, gross: 0 },
    ]);
  });
});
