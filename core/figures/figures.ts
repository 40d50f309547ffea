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

export const isNothing = (figures: Figures): boolean => Object.keys(figures).length === 0;

/** Days and counters that come to nothing are left out. */
export function sumFigures(all: Iterable<Figures>): Figures {
  const sums = new Map<LocalDate, Map<Counter, number>>();
  for (const figures of all) {
    for (const [day, ofDay] of entriesOf(figures)) {
      const sum = sums.get(day) ?? new Map<Counter, number>();
      sums.set(day, sum);
      for (const [counter, more] of Object.entries(ofDay) as [Counter, number][])
        sum.set(counter, (sum.get(counter) ?? 0) + more);
    }
  }
  const found = [...sums].map(([day, sum]) => [day, withoutZeros([...sum])] as const);
  return Object.fromEntries(found.filter(([, ofDay]) => Object.keys(ofDay).length > 0));
}

/** Day by day, in no order. */
export const entriesOf = (figures: Figures): [LocalDate, DayFigures][] =>
  Object.entries(figures) as [LocalDate, DayFigures][];

export const within = (figures: Figures, { from, to }: { from: LocalDate; to: LocalDate }): Figures =>
  Object.fromEntries(entriesOf(figures).filter(([day]) => day >= from && day <= to));

const withoutZeros = (sums: readonly [Counter, number][]): DayFigures =>
  Object.fromEntries(sums.filter(([, sum]) => sum !== 0));

const negated = (figures: Figures): Figures =>
  Object.fromEntries(
    entriesOf(figures).map(([day, ofDay]) => [
      day,
      Object.fromEntries(Object.entries(ofDay).map(([counter, sum]) => [counter, 0 - sum])),
    ]),
  );

/** What has to be added to `before` for it to be `after`. */
export const changeOf = (before: Figures, after: Figures): Figures => sumFigures([after, negated(before)]);
