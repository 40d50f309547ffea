import { paymentStatuses } from '../../contract/payment-status.ts';
import type { LocalDate } from '../time.ts';

const ofRequests = paymentStatuses.flatMap((status) => [`${status}:count`, `${status}:amount`] as const);

/** What is counted of a merchant under a day; amounts are in cents. */
export const counters = [
  // Of the requests that were made on the day, by the state that they are in: how many, and what was asked for.
  ...ofRequests,
  // Of the same: what is held, and what the validated ones came to.
  ...(['held', 'captured', 'capturedFee'] as const),
  // What was validated on the day, whenever it was asked for, but what was voided since; and what was given back on it.
  ...(['validatedCount', 'validatedGross', 'refunded'] as const),
  // Of what is due on the day: payments that are not voided, and refunds, which are taken off.
  ...(['dueCount', 'dueRefundCount', 'dueGross', 'dueFee'] as const),
] as const;
export type Counter = (typeof counters)[number];

/** A figure of a day that is zero may be left out. */
export type DayFigures = Readonly<Partial<Record<Counter, number>>>;

/** Figures of a merchant, or what one payment adds to them, by day. */
export type Figures = Readonly<Record<LocalDate, DayFigures>>;

/** Days and counters that come to nothing are left out. */
export const addFigures = (one: Figures, other: Figures): Figures => combine(one, other, 1);

export const subtractFigures = (from: Figures, other: Figures): Figures => combine(from, other, -1);

export const isNothing = (figures: Figures): boolean => Object.keys(figures).length === 0;

function combine(one: Figures, other: Figures, sign: 1 | -1): Figures {
  const days = new Set([...Object.keys(one), ...Object.keys(other)] as LocalDate[]);
  const combined = [...days].map((day) => [day, combineDay(one[day] ?? {}, other[day] ?? {}, sign)] as const);
  return Object.fromEntries(combined.filter(([, figures]) => Object.keys(figures).length > 0));
}

function combineDay(one: DayFigures, other: DayFigures, sign: 1 | -1): DayFigures {
  const counters = new Set([...Object.keys(one), ...Object.keys(other)] as Counter[]);
  const sums = [...counters].map((counter) => [counter, (one[counter] ?? 0) + sign * (other[counter] ?? 0)] as const);
  return Object.fromEntries(sums.filter(([, sum]) => sum !== 0));
}
