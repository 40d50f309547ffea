import { listLimits } from '../../contract/settings/limits.ts';
import type { Refusal } from '../../contract/refusal.ts';
import {
  addDays,
  addMs,
  localDate,
  parisDate,
  startOfParisDay,
  type Instant,
  type LocalDate,
} from '../../core/time.ts';

/** Days in Europe/Paris, both included, and the instants that they span. */
export interface Period {
  from: LocalDate;
  to: LocalDate;
  firstInstant: Instant;
  lastInstant: Instant;
}

/** The calendar's own range: what lies outside it can hold no payment. */
const earliest = localDate('2020-01-01');
const latest = localDate('2100-12-31');
const allDays = 366 * (2100 - 2019);

/** The period asked for; `daysBack` until today when its ends are left out. */
export function periodOf(
  { from, to }: { from?: string; to?: string },
  { now, daysBack, daysAtMost = listLimits.periodDaysMax }: { now: Instant; daysBack: number; daysAtMost?: number },
): { period: Period } | { refusal: Refusal } {
  const last = to === undefined ? parisDate(now) : localDate(to);
  const refusal: Refusal = { code: 'period-invalid', field: from === undefined ? 'to' : 'from' };
  // Before any day is counted from it: the day before 0000-01-01 is no date.
  if (last < earliest || last > latest) return { refusal };
  const first = from === undefined ? addDays(last, -daysBack) : localDate(from);
  if (first > last || first < earliest || addDays(first, daysAtMost) < last) return { refusal };
  const lastInstant = addMs(startOfParisDay(addDays(last, 1)), -1);
  return { period: { from: first, to: last, firstInstant: startOfParisDay(first), lastInstant } };
}

/** The same where days cost nothing: any number of them, and from the beginning, until today, where an end is left out. */
export const anyPeriodOf = (asked: { from?: string; to?: string }, now: Instant) =>
  periodOf({ ...asked, from: asked.from ?? earliest }, { now, daysBack: 0, daysAtMost: allDays });
