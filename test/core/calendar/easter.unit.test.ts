import { describe, expect, test } from 'vitest';
import { easterSunday } from '../../../core/calendar/easter.ts';
import { addDays, localDate } from '../../../core/time.ts';

/** Gauss's formula with Lichtenberg's correction (Historia Mathematica 24, 1997): another way to the same Sunday. */
function easterByGauss(year: number): string {
  const k = Math.floor(year / 100);
  const solar = Math.floor((3 * k + 3) / 4);
  const moonParameter = 15 + solar - Math.floor((8 * k + 13) / 25);
  const a = year % 19;
  const seed = (19 * a + moonParameter) % 30;
  const correction = Math.floor((seed + Math.floor(a / 11)) / 29);
  const fullMoon = 21 + seed - correction;
  const firstSunday = 7 - ((year + Math.floor(year / 4) + 2 - solar) % 7);
  const distance = 7 - ((fullMoon - firstSunday) % 7);
  return addDays(localDate(`${year}-03-01`), fullMoon + distance - 1);
}

describe('Easter Sunday', () => {
  test.each([
    ['2024-03-31'],
    ['2025-04-20'],
    ['2026-04-05'],
    ['2027-03-28'],
    // The earliest and the latest possible days, and the two years of this century that need the exceptions.
    ['2285-03-22'],
    ['2038-04-25'],
    ['2049-04-18'],
    ['2076-04-19'],
  ])('is %s', (sunday) => {
    expect(easterSunday(Number(sunday.slice(0, 4)))).toBe(sunday);
  });

  test('is the one that another algorithm finds, in each year from 1583 to 4099', () => {
    const differing: number[] = [];
    for (let year = 1583; year <= 4099; year += 1) {
      if (easterSunday(year) !== easterByGauss(year)) differing.push(year);
    }
    expect(differing).toEqual([]);
  });
});
