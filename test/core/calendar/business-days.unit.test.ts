import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isFrenchBusinessDay,
  isSettlementDay,
  isTargetOpen,
  nextSettlementDay,
  settlementDays,
} from '../../../core/calendar/business-days.ts';
import { addDays, type LocalDate, localDate } from '../../../core/time.ts';
import { eachDay, frenchHolidaysByOracle, targetClosingDaysByOracle } from './calendar-oracle.ts';

const years = Array.from({ length: 2100 - 2020 + 1 }, (_, index) => 2020 + index);
const allDays = eachDay('2020-01-01', '2100-12-31');

/** The day of the week by `Date` itself, not by core/time. */
const isWeekdayByDate = (date: string) => ![0, 6].includes(new Date(date).getUTCDay());

/** Good Friday and Easter Monday as calendars print them. */
const PRINTED_EASTER_DAYS: Record<number, [goodFriday: string, easterMonday: string]> = {
  2020: ['04-10', '04-13'],
  2021: ['04-02', '04-05'],
  2022: ['04-15', '04-18'],
  2023: ['04-07', '04-10'],
  2024: ['03-29', '04-01'],
  2025: ['04-18', '04-21'],
  2026: ['04-03', '04-06'],
  2027: ['03-26', '03-29'],
  2028: ['04-14', '04-17'],
  2029: ['03-30', '04-02'],
  2030: ['04-19', '04-22'],
};

describe('days open, each from 2020 to 2100', () => {
  test('the oracle knows 11 holidays a year in France and 6 closing days of TARGET', () => {
    for (const year of years) {
      expect(frenchHolidaysByOracle(year), `France ${year}`).toHaveLength(11);
      expect(targetClosingDaysByOracle(year), `TARGET ${year}`).toHaveLength(6);
    }
  });

  test('in France: as date-holidays says', () => {
    const holidays = new Set(years.flatMap(frenchHolidaysByOracle));
    const expected = (date: LocalDate) => isWeekdayByDate(date) && !holidays.has(date);
    expect(allDays.filter((date) => isFrenchBusinessDay(date) !== expected(date))).toEqual([]);
  });

  test('in TARGET: as date-holidays says', () => {
    const closed = new Set(years.flatMap(targetClosingDaysByOracle));
    const expected = (date: LocalDate) => isWeekdayByDate(date) && !closed.has(date);
    expect(allDays.filter((date) => isTargetOpen(date) !== expected(date))).toEqual([]);
  });

  test('in TARGET, 2020 to 2030: as the printed calendars say', () => {
    const closed = Object.entries(PRINTED_EASTER_DAYS).flatMap(([year, easterDays]) =>
      ['01-01', ...easterDays, '05-01', '12-25', '12-26'].map((day) => `${year}-${day}`),
    );
    const days = eachDay('2020-01-01', '2030-12-31');
    const expected = days.filter((date) => isWeekdayByDate(date) && !closed.includes(date));
    expect(days.filter(isTargetOpen)).toEqual(expected);
  });

  test.each([
    // date, France, TARGET
    ['2026-04-03', true, false, 'Good Friday'],
    ['2026-04-06', false, false, 'Easter Monday'],
    ['2026-05-08', false, true, 'Victoire 1945'],
    ['2026-05-25', false, true, 'Whit Monday'],
    ['2025-12-26', true, false, 'the day after Christmas, a Friday'],
    ['2026-11-23', true, true, 'a Monday'],
    ['2026-11-22', false, false, 'a Sunday'],
  ])('%s: France %s, TARGET %s (%s)', (text, inFrance, inTarget) => {
    const date = localDate(text);
    expect([isFrenchBusinessDay(date), isTargetOpen(date)]).toEqual([inFrance, inTarget]);
    expect(isSettlementDay(date)).toBe(inFrance && inTarget);
  });

  test.each(['2019-12-31', '2019-12-28', '2101-01-01', '2101-01-03'])('%s is refused, not guessed', (text) => {
    expect(() => isFrenchBusinessDay(localDate(text))).toThrow(RangeError);
    expect(() => isTargetOpen(localDate(text))).toThrow(RangeError);
    expect(() => isSettlementDay(localDate(text))).toThrow(RangeError);
  });
});

describe('settlement days', () => {
  test('the next one is strictly after, over Good Friday and Easter Monday', () => {
    expect(nextSettlementDay(localDate('2026-04-01'))).toBe('2026-04-02');
    expect(nextSettlementDay(localDate('2026-04-02'))).toBe('2026-04-07');
    expect(nextSettlementDay(localDate('2026-04-04'))).toBe('2026-04-07');
  });

  test('between two days: the first left out, the last included', () => {
    const days = settlementDays(localDate('2026-04-01'), localDate('2026-04-08'));
    expect(days).toEqual(['2026-04-02', '2026-04-07', '2026-04-08']);
    expect(settlementDays(localDate('2026-04-02'), localDate('2026-04-06'))).toEqual([]);
    expect(settlementDays(localDate('2026-04-08'), localDate('2026-04-08'))).toEqual([]);
    expect(settlementDays(localDate('2026-04-08'), localDate('2026-04-01'))).toEqual([]);
  });

  test('catching up in one run or in two closes the same days, each once', () => {
    const span = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: allDays.length - 100 }), span, span, (start, first, second) => {
        const from = allDays[start]!;
        const middle = addDays(from, first);
        const end = addDays(middle, second);
        expect([...settlementDays(from, middle), ...settlementDays(middle, end)]).toEqual(settlementDays(from, end));
      }),
    );
  });
});
