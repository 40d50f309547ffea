import { expect, it } from 'vitest';
import { opensOn } from '../../../core/audit/opens-on.ts';
import { addDays, daysAfter, localDate } from '../../../core/time.ts';

const today = localDate('2026-06-11');

it('opens the exports of the last week each night', () => {
  const week = daysAfter(addDays(today, -7), today);
  expect(week).toHaveLength(7);
  expect(week.filter((day) => !opensOn(day, today))).toEqual([]);
});

it('opens each older one once in thirty nights, over a change of the clock too', () => {
  for (const exportDate of ['2026-03-27', '2025-10-24', '2026-01-05'].map(localDate)) {
    const nights = daysAfter(today, addDays(today, 30));
    expect(nights.filter((night) => opensOn(exportDate, night))).toHaveLength(1);
  }
});
