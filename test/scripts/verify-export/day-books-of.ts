import { add, zero, type Cents } from '../../../contract/money.ts';
import { balanceLines, turnedBy, turnoverOf, type Balances, type Turnover } from '../../../core/books/balances.ts';
import { balanceRow, balancesHeader, movementRows, movementsHeader } from '../../../core/books/books-csv.ts';
import { bookDays, type BooksStart } from '../../../core/books/books-plan.ts';
import type { Movement } from '../../../core/books/movement.ts';
import { parisDate, type LocalDate } from '../../../core/time.ts';

interface Written {
  text: string;
  rows: number;
}

/** The books of some days as the product's own rules write them, and what the next ones begin with. */
export function dayBooksOf(
  { from, opening, through }: BooksStart & { through: LocalDate },
  movements: readonly Movement[],
): { movements: Written; balances: Written; controlSum: Cents; closing: Balances } {
  const rows: string[] = [];
  const balances: string[] = [];
  let controlSum = zero;
  let closing = opening;
  let number = 0;
  for (const day of bookDays({ from, through })) {
    let turnover: Turnover = {};
    for (const movement of movements.filter(({ at }) => parisDate(at) === day)) {
      rows.push(...movementRows(day, (number += 1), movement));
      turnover = turnedBy(turnover, movement.postings);
    }
    const lines = balanceLines(day, closing, turnover);
    balances.push(...lines.map(balanceRow));
    controlSum = add(controlSum, turnoverOf(lines));
    closing = Object.fromEntries(lines.map((line) => [line.account, line.closing] as const));
  }
  return {
    movements: { text: movementsHeader + rows.join(''), rows: rows.length },
    balances: { text: balancesHeader + balances.join(''), rows: balances.length },
    controlSum,
    closing,
  };
}
