import { addDays, daysAfter, type LocalDate } from '../time.ts';
import type { Balances } from './balances.ts';

/** Where the books begin: what the accounts held before the first movement of that day. */
export interface BooksStart {
  from: LocalDate;
  opening: Balances;
}

/** The days whose movements and balances an export holds, frozen with its plan. */
export interface BooksPlan extends BooksStart {
  /** The last day that is over; before `from` when none is since the books before these. */
  through: LocalDate;
  /** The exports that were made on these days and transferred something: that is a movement too. */
  exports: readonly LocalDate[];
}

export const bookDays = ({ from, through }: Pick<BooksPlan, 'from' | 'through'>): LocalDate[] =>
  daysAfter(addDays(from, -1), through);
