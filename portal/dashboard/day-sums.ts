import { DAY_MS } from '../../contract/duration.ts';
import type { Summary } from './use-summary.ts';

export type Day = Summary['byDay'][number];

/** In cents. */
export interface DaySum {
  count: number;
  gross: number;
  refunded: number;
}

/** What was validated from one day to another, both included. */
export function sumOfDays(byDay: readonly Day[], from: string, to: string): DaySum {
  const within = byDay.filter(({ date }) => date >= from && date <= to);
  const total = (figure: (day: Day) => number) => within.reduce((sum, day) => sum + figure(day), 0);
  return {
    count: total(({ count }) => count),
    gross: total(({ gross }) => gross.value),
    refunded: total(({ refunded }) => refunded.value),
  };
}

/** By how much `now` is above `before`: 0.18 is 18 % more; undefined when there is nothing to compare with. */
export const changeFrom = (before: number, now: number): number | undefined =>
  before === 0 ? undefined : (now - before) / before;

/** Every day of the period, those without a payment too. In cents. */
export function everyDay(
  byDay: readonly Day[],
  from: string,
  to: string,
): { date: string; count: number; gross: number }[] {
  const known = new Map(byDay.map((day) => [day.date, day]));
  const days = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS) {
    const date = new Date(at).toISOString().slice(0, 10);
    const day = known.get(date);
    days.push({ date, count: day?.count ?? 0, gross: day?.gross.value ?? 0 });
  }
  return days;
}
