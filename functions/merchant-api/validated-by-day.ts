import { cents, type Cents } from '../../contract/money.ts';
import { entriesOf, type Figures } from '../../core/figures/figures.ts';
import type { LocalDate } from '../../core/time.ts';

export interface DaySum {
  count: number;
  gross: Cents;
  refunded: Cents;
}

/**
 * What was validated and what was given back on each day: a payment counts on the day of its validation, whenever it was asked
 * for, and a void one not at all. In the order of the days; those without any are left out.
 */
export function validatedByDay(figures: Figures): Map<LocalDate, DaySum> {
  const days = entriesOf(figures).flatMap(([day, { validatedCount = 0, validatedGross = 0, refunded = 0 }]) =>
    validatedCount === 0 && refunded === 0
      ? []
      : [[day, { count: validatedCount, gross: cents(validatedGross), refunded: cents(refunded) }] as const],
  );
  return new Map(days.sort(([a], [b]) => (a < b ? -1 : 1)));
}
