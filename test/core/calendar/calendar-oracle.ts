import Holidays from 'date-holidays';
import { addDays, type LocalDate, localDate } from '../../../core/time.ts';

/** An answer from elsewhere to compare `core/calendar` with: the data and the Easter computation of date-holidays. */
const france = new Holidays('FR', { types: ['public'] });
const germany = new Holidays('DE', { types: ['public'] });

/** Each of the six TARGET closing days is also a public holiday in all of Germany; these are their rules there. */
const TARGET_RULES = new Set(['01-01', 'easter -2', 'easter 1', '05-01', '12-25', '12-26']);

/** `FR` without a region, so without what only Alsace-Moselle or a department overseas observes. */
export function frenchHolidaysByOracle(year: number): string[] {
  return france.getHolidays(year).map((holiday) => holiday.date.slice(0, 10));
}

export function targetClosingDaysByOracle(year: number): string[] {
  const common = germany.getHolidays(year).filter((holiday) => TARGET_RULES.has(holiday.rule));
  return common.map((holiday) => holiday.date.slice(0, 10));
}

/** Both ends included. */
export function eachDay(first: string, last: string): LocalDate[] {
  const days: LocalDate[] = [];
  for (let date = localDate(first); date <= last; date = addDays(date, 1)) days.push(date);
  return days;
}
