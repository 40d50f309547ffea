import { addDays, type LocalDate, weekday } from '../time.ts';
import { frenchPublicHolidays, targetClosingDays } from './closing-days.ts';

/** The years for which the calendar is tested; outside them it refuses to answer rather than guess. */
export const CALENDAR_YEARS = { first: 2020, last: 2100 } as const;

interface ClosingDays {
  readonly france: ReadonlySet<LocalDate>;
  readonly target: ReadonlySet<LocalDate>;
}

/** Filled as years are asked for: closing days depend on the year alone, and a batch asks the same year often. */
const closingDaysByYear = new Map<number, ClosingDays>();

/** A *jour ouvré* in France: Monday to Friday, no public holiday. @throws RangeError outside `CALENDAR_YEARS` */
export function isFrenchBusinessDay(date: LocalDate): boolean {
  return !closingDays(date).france.has(date) && !isWeekend(date);
}

/** Whether TARGET settles on that day. @throws RangeError outside `CALENDAR_YEARS` */
export function isTargetOpen(date: LocalDate): boolean {
  return !closingDays(date).target.has(date) && !isWeekend(date);
}

/** Open both in France and in TARGET: the days on which the batch exports and the bank executes. */
export function isSettlementDay(date: LocalDate): boolean {
  return isFrenchBusinessDay(date) && isTargetOpen(date);
}

/** The first settlement day after the date, never the date itself. */
export function nextSettlementDay(strictlyAfter: LocalDate): LocalDate {
  let date = addDays(strictlyAfter, 1);
  while (!isSettlementDay(date)) date = addDays(date, 1);
  return date;
}

/** The date itself when it is a settlement day, else the first one after it. */
export const settlementDayFrom = (date: LocalDate): LocalDate =>
  isSettlementDay(date) ? date : nextSettlementDay(date);

/** So many settlement days later, or earlier for a negative number; the date itself for none. */
export function moveSettlementDays(date: LocalDate, days: number): LocalDate {
  let moved = date;
  for (let left = Math.abs(days); left > 0;) {
    moved = addDays(moved, Math.sign(days));
    if (isSettlementDay(moved)) left -= 1;
  }
  return moved;
}

/** The settlement days in (`after`, `through`], in order; empty when `through` is not later than `after`. */
export function settlementDays(after: LocalDate, through: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let date = after; date < through;) {
    date = addDays(date, 1);
    if (isSettlementDay(date)) days.push(date);
  }
  return days;
}

function isWeekend(date: LocalDate): boolean {
  return weekday(date) >= 6;
}

function closingDays(date: LocalDate): ClosingDays {
  const year = Number(date.slice(0, 4));
  const known = closingDaysByYear.get(year);
  if (known !== undefined) return known;
  if (year < CALENDAR_YEARS.first || year > CALENDAR_YEARS.last) {
    throw new RangeError(`no business calendar for ${date}: only ${CALENDAR_YEARS.first} to ${CALENDAR_YEARS.last}`);
  }
  const computed = { france: frenchPublicHolidays(year), target: targetClosingDays(year) };
  closingDaysByYear.set(year, computed);
  return computed;
}
