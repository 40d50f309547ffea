import { HOUR_MS } from '../contract/duration.ts';
import type { Cents } from '../contract/money.ts';
import { allowanceLimits } from '../contract/settings/limits.ts';
import { addDays, addMs, instant, parisDate, startOfParisDay, toIso, type Instant } from './time.ts';

/** So much of something is allowed within a period; more of it waits until the period is over. */
export interface Allowance {
  /** What is counted, of whom and in which period. */
  key: string;
  /** What this time takes of it. */
  amount: number;
  most: number;
  until: Instant;
}

type Counted = Omit<Allowance, 'until'>;

/** So much within a day in Europe/Paris. */
export function perDay({ key, ...counted }: Counted, now: Instant): Allowance {
  const day = parisDate(now);
  return { ...counted, key: `${key}#${day}`, until: startOfParisDay(addDays(day, 1)) };
}

/** So much within an hour of the clock. */
export function perHour({ key, ...counted }: Counted, now: Instant): Allowance {
  const hour = instant(now - (now % HOUR_MS));
  return { ...counted, key: `${key}#${toIso(hour)}`, until: addMs(hour, HOUR_MS) };
}

/** What one person puts into wallets alone, by days: a stolen session can do no more than that. */
export const creditsOfDay = (operator: string, amount: Cents, now: Instant): Allowance =>
  perDay({ key: `CREDITS#${operator}`, amount, most: allowanceLimits.creditsPerDayMax }, now);

/** Codes that are issued for one client, whoever issues them, by hours. */
export const activationsOfHour = (clientId: string, now: Instant): Allowance =>
  perHour({ key: `ACTIVATIONS#${clientId}`, amount: 1, most: allowanceLimits.activationsPerHourMax }, now);
