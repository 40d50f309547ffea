import type { LocalDate } from '../time.ts';

/** A merchant whose lines an export could not take, and the closed days on which they wait for a later one. */
export interface LeftOut {
  merchantId: string;
  /** Ascending. */
  dates: readonly LocalDate[];
}

/** What an export closes, and what earlier ones have left to it. */
interface Days {
  dates: readonly LocalDate[];
  leftBehind?: readonly LeftOut[];
}

/** The days whose lines of this merchant the export takes: those that it closes, and those that earlier ones have left. */
export function datesFor({ dates, leftBehind = [] }: Days, merchantId: string): readonly LocalDate[] {
  const left = leftBehind.find((one) => one.merchantId === merchantId);
  return left ? [...left.dates, ...dates] : dates;
}

/** The days whose lines of this merchant a published export has taken: none where it has left the merchant out. */
export const datesTaken = (of: Days & { leftOut?: readonly LeftOut[] }, merchantId: string): readonly LocalDate[] =>
  of.leftOut?.some((one) => one.merchantId === merchantId) ? [] : datesFor(of, merchantId);

/** What the next export has to look at again. */
export const leftOutBy = (
  latest: { status: 'PLANNED' } | { status: 'PUBLISHED'; leftOut?: readonly LeftOut[] } | undefined,
): readonly LeftOut[] => (latest?.status === 'PUBLISHED' ? (latest.leftOut ?? []) : []);
