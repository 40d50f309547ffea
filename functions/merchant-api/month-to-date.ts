import { add, toMoney } from '../../contract/money.ts';
import { addDays, localDate, type LocalDate } from '../../core/time.ts';
import type { DaySum } from './validated-by-day.ts';

interface Days {
  from: LocalDate;
  to: LocalDate;
}

/** The month of `to` up to that day, and the same days of the month before: up to 31 May that is all of April. */
export function comparedDays(to: LocalDate): { month: Days; before: Days } {
  const first = firstOfMonth(to);
  const lastBefore = addDays(first, -1);
  // Days compare as text, also with one that the shorter month does not have.
  const sameDay = `${lastBefore.slice(0, 8)}${to.slice(8)}`;
  return {
    month: { from: first, to },
    before: { from: firstOfMonth(lastBefore), to: sameDay < lastBefore ? localDate(sameDay) : lastBefore },
  };
}

const firstOfMonth = (day: LocalDate): LocalDate => localDate(`${day.slice(0, 8)}01`);

/** What was validated in the month of `to` so far, beside the same days of the month before. */
export function monthToDate(days: ReadonlyMap<LocalDate, DaySum>, to: LocalDate) {
  const { month, before } = comparedDays(to);
  return { ...sumOf(days, month), before: sumOf(days, before) };
}

function sumOf(days: ReadonlyMap<LocalDate, DaySum>, { from, to }: Days) {
  const within = [...days].filter(([date]) => date >= from && date <= to).map(([, sum]) => sum);
  return {
    from,
    to,
    count: within.reduce((total, { count }) => total + count, 0),
    gross: toMoney(add(...within.map(({ gross }) => gross))),
    refunded: toMoney(add(...within.map(({ refunded }) => refunded))),
  };
}
