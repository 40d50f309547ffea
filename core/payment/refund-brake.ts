import { add, subtract, zero, type Cents } from '../../contract/money.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { Terms } from '../../contract/settings/terms.ts';
import { allowanceLimits } from '../../contract/settings/limits.ts';
import { addMonths, parisDate, type Instant, type LocalDate } from '../time.ts';
import type { Validated } from './payment.ts';

/** How a merchant stands, as it was read before something is given back. */
export interface Standing {
  /** What no published export holds yet, by due date: what was carried is in it, negative where the merchant owes. */
  owed: readonly { dueDate: LocalDate; net: Cents }[];
  /** All that the merchant has ever given back, read before the rest: it only grows, and grows with each. */
  givenBack: Cents;
  /** The last day on which something was given back, in Europe/Paris, and how many payments were. */
  lastDay?: GivenBackOnDay | undefined;
}

export interface GivenBackOnDay {
  day: LocalDate;
  count: number;
}

/** A growth of what a merchant has given back, on condition that it was at most `atMost` before; without one where two people have approved it. */
export interface TallyChange {
  merchantId: string;
  net: Cents;
  atMost?: Cents;
  /** The day that it counts for, and what was counted before: zero where it is the first one. */
  onDay?: GivenBackOnDay;
}

/** Months count by the calendar, from the day of the validation in Europe/Paris; that day of the last month is in time. */
export function refuseLate(
  { validatedAt }: Validated,
  { now, terms }: { now: Instant; terms: Terms },
): Refusal | undefined {
  const last = addMonths(parisDate(validatedAt), terms.refundMonths);
  return parisDate(now) > last ? { code: 'refund-too-late', limit: { max: terms.refundMonths } } : undefined;
}

/**
 * What a reversal leaves the merchant owed may fall below zero by `terms.refundOverOwed`, and no further: nobody can be sure
 * of having it back. What is due before `next`, the day that a refund is taken off from, is paid out without it and counts
 * only where it is negative.
 *
 * Others may be given back at the same moment. Each grows the tally, and nothing else takes from what is owed on those days,
 * so this one fits as long as the tally has not grown by more than is left now.
 *
 * @param reversal under which date it is written, and by how much it lowers what is owed; positive
 */
export function brakeRefund(
  payment: Validated,
  reversal: { dueDate: LocalDate; net: Cents },
  next: LocalDate,
  { owed, givenBack, lastDay }: Standing,
  { now, terms }: { now: Instant; terms: Terms },
): { tally: TallyChange } | { refusal: Refusal } {
  const day = parisDate(now);
  const count = lastDay?.day === day ? lastDay.count : 0;
  const { refundsPerDayMax } = allowanceLimits;
  if (count >= refundsPerDayMax) return { refusal: { code: 'refund-limit-reached', limit: { max: refundsPerDayMax } } };
  const sum = (days: Standing['owed']) => add(zero, ...days.map(({ net }) => net));
  const isLater = ({ dueDate }: { dueDate: LocalDate }) => dueDate >= next;
  const later = sum(owed.filter(isLater));
  const sooner = sum(owed.filter((day) => !isLater(day)));
  const left = isLater(reversal)
    ? add(subtract(later, reversal.net), least(sooner))
    : add(later, least(subtract(sooner, reversal.net)));
  const room = add(left, terms.refundOverOwed);
  if (room < 0) return { refusal: { code: 'refund-over-owed', limit: { max: terms.refundOverOwed } } };
  const atMost = add(givenBack, room);
  return { tally: { merchantId: payment.merchantId, net: reversal.net, atMost, onDay: { day, count } } };
}

/** What is negative of it. */
const least = (amount: Cents): Cents => (amount < 0 ? amount : zero);
