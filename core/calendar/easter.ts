import { type LocalDate, localDate } from '../time.ts';

/**
 * Easter Sunday of the Gregorian calendar.
 *
 * The anonymous algorithm sent to "Nature" in 1876, known as Meeus/Jones/Butcher: Jean Meeus, "Astronomical
 * Algorithms", 2nd edition, chapter 8. Valid for each year of the Gregorian calendar. The letters are the book's, so
 * that it can be compared line by line.
 */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  const month = Math.floor(n / 31);
  const day = (n % 31) + 1;
  return localDate(`${year}-0${month}-${String(day).padStart(2, '0')}`);
}
