import type { Language } from '../words/language.ts';
import { dateFormat } from '../../contract/format/kept-formats.ts';
import { dateLocales } from '../../contract/format/locales.ts';

/** A month of the API's days: `2026-06`. */
export type Month = string;

export const monthOf = (day: string): Month => day.slice(0, 7);

/** The month that is `count` months later: `addMonths('2026-12', 1)` is `2027-01`. */
export function addMonths(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** « juin 2026 » */
export const formatMonth = (month: Month, language: Language): string =>
  dateFormat(dateLocales[language], { timeZone: 'UTC', month: 'long', year: 'numeric' })
    .format(new Date(`${month}-01T12:00:00Z`))
    .replaceAll(' ', '\u00a0');

/** Monday to Sunday: « lundi » or, short, « lun. ». */
export const weekdays = (language: Language, length: 'long' | 'short'): string[] => {
  const format = dateFormat(dateLocales[language], { timeZone: 'UTC', weekday: length });
  // 1 January 2024 is a Monday.
  return Array.from({ length: 7 }, (_, day) => format.format(new Date(Date.UTC(2024, 0, 1 + day))));
};

/** « juin », beside a month whose year is known. */
export const formatMonthName = (month: Month, language: Language): string =>
  dateFormat(dateLocales[language], { timeZone: 'UTC', month: 'long' }).format(new Date(`${month}-01T12:00:00Z`));
