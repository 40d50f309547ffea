import { DAY_MS, HOUR_MS, SECOND_MS } from '../contract/duration.ts';
import { once } from '../contract/once.ts';

/**
 * Time as values: an `Instant` comes from the edge (the gateway's time of receipt, a schedule's payload), a `LocalDate`
 * is a day of the calendar without a zone. Nothing here reads a clock.
 */
declare const brand: unique symbol;

/** Milliseconds since 1970-01-01T00:00:00Z, an integer. */
export type Instant = number & { readonly [brand]: 'Instant' };

/** A day of the calendar, `YYYY-MM-DD`. Compares correctly with `<` and sorts as a string. */
export type LocalDate = string & { readonly [brand]: 'LocalDate' };

/** The last millisecond that ECMAScript's `Date` can show (ECMA-262, 21.4.1.1). */
const INSTANT_MAX_MS = 8_640_000_000_000_000;

/** @throws RangeError unless `epochMs` is an integer within the range of dates */
export function instant(epochMs: number): Instant {
  if (!Number.isInteger(epochMs) || Math.abs(epochMs) > INSTANT_MAX_MS) {
    throw new RangeError(`not an instant in epoch milliseconds: ${epochMs}`);
  }
  return epochMs as Instant;
}

export function addMs(from: Instant, ms: number): Instant {
  return instant(from + ms);
}

/** Deadlines are whole seconds, rounded up: the client never gets less time than was promised. */
export function ceilToSecond(at: Instant): Instant {
  return instant(Math.ceil(at / SECOND_MS) * SECOND_MS);
}

/** ISO 8601 in UTC, `2026-04-30T09:00:00Z`; milliseconds only when there are some. */
export function toIso(at: Instant): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

/** @throws RangeError unless `text` is `YYYY-MM-DD` and that day exists */
export function localDate(text: string): LocalDate {
  // The round trip refuses what Date.parse rolls over, such as 30 February.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || isoDay(Date.parse(`${text}T00:00:00Z`)) !== text) {
    throw new RangeError(`not a date YYYY-MM-DD: ${text}`);
  }
  return text as LocalDate;
}

/** @throws RangeError unless `days` is an integer and the result lies in the years 0000 to 9999 */
export function addDays(date: LocalDate, days: number): LocalDate {
  if (!Number.isInteger(days)) throw new RangeError(`not a whole number of days: ${days}`);
  return localDate(isoDay(utcMidnight(date) + days * DAY_MS) ?? '');
}

/** The same day of a later month, or its last day where it is shorter: a month after 31 January is 28 February. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return localDate(new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth))).toISOString().slice(0, 10));
}

/** Every day in (`after`, `through`], in order; empty when `through` is not later than `after`. */
export function daysAfter(after: LocalDate, through: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let date = after; date < through;) {
    date = addDays(date, 1);
    days.push(date);
  }
  return days;
}

/** ISO 8601 day of the week: 1 is Monday, 7 is Sunday. */
export function weekday(date: LocalDate): number {
  return new Date(utcMidnight(date)).getUTCDay() || 7;
}

/** Loading a zone takes a sixth of a function's start (docs/decisions/189): only who asks for the time there does. */
const inParis = (options: Intl.DateTimeFormatOptions) =>
  once(() => new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone: 'Europe/Paris', ...options }));
const parisDay = inParis({ year: 'numeric', month: '2-digit', day: '2-digit' });
const parisClock = inParis({ timeStyle: 'medium', hourCycle: 'h23' });

/** The day it is in Europe/Paris at that instant. */
export function parisDate(at: Instant): LocalDate {
  const parts = parisDay().formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((p) => p.type === type)?.value ?? '';
  return localDate(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`);
}

/** What calendar and clock show in Europe/Paris at that instant: `2026-06-08T06:00:00`. */
export const parisTime = (at: Instant): string => `${parisDate(at)}T${parisClock().format(at)}`;

/** When that day begins in Europe/Paris: 22:00 or 23:00 UTC the day before (Paris changes its clocks at 01:00 UTC). */
export function startOfParisDay(date: LocalDate): Instant {
  const inSummer = instant(utcMidnight(date) - 2 * HOUR_MS);
  return parisDate(inSummer) === date ? inSummer : addMs(inSummer, HOUR_MS);
}

function utcMidnight(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** `YYYY-MM-DD` of an epoch time in UTC; undefined outside the range of dates. */
function isoDay(epochMs: number): string | undefined {
  const at = new Date(epochMs);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString().slice(0, 10);
}
