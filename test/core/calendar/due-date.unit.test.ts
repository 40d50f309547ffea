import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueDate, executionDay, expectedExecution, settlementDayAfter } from '../../../core/calendar/due-date.ts';
import { localDate } from '../../../core/time.ts';
import { eachDay, frenchHolidaysByOracle, targetClosingDaysByOracle } from './calendar-oracle.ts';

const allDays = eachDay('2020-01-01', '2100-12-31');
const years = [...new Set(allDays.map((date) => Number(date.slice(0, 4))))];
const holidays = new Set(years.flatMap(frenchHolidaysByOracle));
const closed = new Set(years.flatMap(targetClosingDaysByOracle));

const isWeekday = (date: string) => ![0, 6].includes(new Date(date).getUTCDay());
const isCounted = (date: string) => isWeekday(date) && !holidays.has(date);
const isOpen = (date: string) => isCounted(date) && !closed.has(date);

describe('settlementDayAfter', () => {
  test.each([
    ['2026-04-30', '2026-05-11', '1 and 8 May do not count'],
    ['2026-03-27', '2026-04-07', 'the fifth day is Good Friday, TARGET is closed until Tuesday'],
    ['2026-12-24', '2027-01-04', 'neither Christmas nor New Year'],
    ['2026-11-23', '2026-11-30', 'a plain week'],
    ['2026-11-21', '2026-11-27', 'validated on a Saturday, counted from Monday'],
    ['2026-05-14', '2026-05-21', 'validated on a holiday'],
    ['2025-12-18', '2025-12-29', 'the fifth day, 26 December, is worked in France and closed in TARGET'],
  ])('validated on %s: %s (%s)', (validatedOn, expected) => {
    expect(settlementDayAfter(localDate(validatedOn), 5)).toBe(expected);
  });

  test('the lead is a setting', () => {
    expect(settlementDayAfter(localDate('2026-11-23'), 1)).toBe('2026-11-24');
    expect(settlementDayAfter(localDate('2026-11-23'), 10)).toBe('2026-12-07');
  });

  test.each([0, -1, 1.5, NaN, Infinity])('a lead of %s is refused', (lead) => {
    expect(() => settlementDayAfter(localDate('2026-11-23'), lead)).toThrow(RangeError);
  });

  test('beyond the last year of the calendar it is refused', () => {
    expect(() => settlementDayAfter(localDate('2100-12-30'), 5)).toThrow(RangeError);
  });

  test('is the first open day at which N business days are counted, for any day and lead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: allDays.length - 100 }), fc.integer({ min: 1, max: 20 }), (start, lead) => {
        const due = settlementDayAfter(allDays[start]!, lead);
        const end = allDays.indexOf(due, start);
        const after = allDays.slice(start + 1, end + 1);
        expect(isOpen(due)).toBe(true);
        expect(after.filter(isCounted).length).toBeGreaterThanOrEqual(lead);

        const nthCounted = after.filter(isCounted)[lead - 1]!;
        const waited = after.filter((date) => date >= nthCounted && date < due);
        expect(waited.filter(isOpen)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('a later validation is never due earlier', () => {
    const due = allDays.slice(0, -20).map((date) => settlementDayAfter(date, 5));
    expect(due.filter((date, index) => index > 0 && date < due[index - 1]!)).toEqual([]);
  }, 30_000);
});

describe('dueDate', () => {
  const ofFiles = (fileLeadDays: number) => ({ leadBusinessDays: 5, fileLeadDays });

  test.each([
    ['2026-11-23', 0, '2026-11-30', 'the day that the money leaves'],
    ['2026-11-23', 1, '2026-11-27', 'the Friday before'],
    ['2026-03-27', 1, '2026-04-02', 'before Easter for the Tuesday after it'],
    ['2025-12-18', 1, '2025-12-24', 'for the 29th: TARGET is closed on 25 and 26 December'],
  ])('validated on %s, files made %s days ahead: %s, %s', (validatedOn, lead, expected) => {
    expect(dueDate(localDate(validatedOn), ofFiles(lead))).toBe(expected);
  });

  test('is after the validation on any day, and its money leaves when it was promised', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: allDays.length - 100 }), fc.constantFrom(0, 1, 2, 3), (start, lead) => {
        const day = allDays[start]!;
        const due = dueDate(day, ofFiles(lead));
        expect(due > day).toBe(true);
        expect(expectedExecution(due, day, ofFiles(lead))).toBe(settlementDayAfter(day, 5));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('executionDay', () => {
  test.each([
    ['the day that was meant, when it is to come', '2026-12-24', '2026-12-23', '2026-12-24'],
    ['today, when that was meant', '2026-12-24', '2026-12-24', '2026-12-24'],
    ['today, for a day that is past', '2026-12-23', '2026-12-24', '2026-12-24'],
    ['the next day that is open, from a holiday on', '2026-12-24', '2026-12-25', '2026-12-28'],
    ['the next week, from a Saturday on', '2026-11-27', '2026-11-28', '2026-11-30'],
  ])('is %s', (_, meant, today, expected) => {
    expect(executionDay(localDate(meant), localDate(today))).toBe(expected);
  });
});
