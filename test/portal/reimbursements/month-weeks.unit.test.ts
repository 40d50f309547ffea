import { describe, expect, it } from 'vitest';
import { weeksOf } from '../../../portal/reimbursements/month-weeks.ts';
import { addMonths, formatMonth, weekdays } from '../../../web/format/months.ts';

describe('the calendar of a month', () => {
  it('has whole weeks from Monday to Sunday', () => {
    const weeks = weeksOf('2026-05');

    expect(weeks.map((week) => [week[0]?.date, week[6]?.date])).toEqual([
      ['2026-04-27', '2026-05-03'],
      ['2026-05-04', '2026-05-10'],
      ['2026-05-11', '2026-05-17'],
      ['2026-05-18', '2026-05-24'],
      ['2026-05-25', '2026-05-31'],
    ]);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });

  it.each([
    ['2026-02', 28],
    ['2028-02', 29],
    ['2026-03', 31],
    ['2026-12', 31],
  ])('%s has its %i days, each once', (month, count) => {
    const own = weeksOf(month)
      .flat()
      .filter(({ isInMonth }) => isInMonth);
    expect(own).toHaveLength(count);
    expect(new Set(own.map(({ date }) => date)).size).toBe(count);
    expect(own.every(({ date }) => date.startsWith(month))).toBe(true);
  });

  it('goes from year to year, and is named in words', () => {
    expect([addMonths('2026-12', 1), addMonths('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
    expect(formatMonth('2026-06', 'fr')).toBe('juin\u00a02026');
    expect(weekdays('fr', 'long')[0]).toBe('lundi');
  });
});
