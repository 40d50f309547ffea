import { add, cents, negate, subtract, zero, type Cents } from '../../contract/money.ts';
import { accounts, type Account, type Postings } from '../ledger/journal.ts';
import type { LocalDate } from '../time.ts';

/** The balance of each account of the chart in cents, of clients and merchants together; one that is not named is zero. */
export type Balances = Postings;

export const addPostings = (balances: Balances, postings: Postings): Balances =>
  Object.fromEntries(
    accounts.flatMap((account) => {
      const [a, b] = [balances[account], postings[account]];
      return a === undefined && b === undefined ? [] : [[account, sum(a, b)]];
    }),
  );

/** What was added to an account and what was taken from it, neither below zero. */
export interface Moved {
  added: Cents;
  taken: Cents;
}

/** What moved on a day, by account. */
export type Turnover = Partial<Record<Account, Moved>>;

const still: Moved = { added: zero, taken: zero };

/** With one movement more. */
export function turnedBy(turnover: Turnover, postings: Postings): Turnover {
  const turned = { ...turnover };
  for (const [account, amount] of Object.entries(postings) as [Account, Cents][]) {
    const { added, taken } = turned[account] ?? still;
    turned[account] = amount > 0 ? { added: add(added, amount), taken } : { added, taken: add(taken, negate(amount)) };
  }
  return turned;
}

export function addTurnovers(one: Turnover, other: Turnover): Turnover {
  const sums = accounts.flatMap((account) => {
    const [a, b] = [one[account], other[account]];
    return a || b ? [[account, { added: sum(a?.added, b?.added), taken: sum(a?.taken, b?.taken) }]] : [];
  });
  return Object.fromEntries(sums) as Turnover;
}

const sum = (a: Cents = zero, b: Cents = zero): Cents => add(a, b);

/** A line of `balances.csv`: closing = opening + added − taken. */
export interface BalanceLine extends Moved {
  day: LocalDate;
  account: Account;
  opening: Cents;
  closing: Cents;
}

/** A line for each account of the chart, in its order. */
export const balanceLines = (day: LocalDate, opening: Balances, turnover: Turnover): BalanceLine[] =>
  accounts.map((account) => {
    const before = opening[account] ?? zero;
    const { added, taken } = turnover[account] ?? still;
    return { day, account, opening: before, added, taken, closing: subtract(add(before, added), taken) };
  });

/** All that was added on these lines, which is all that was taken. */
export const turnoverOf = (lines: readonly BalanceLine[]): Cents =>
  cents(lines.reduce((total, { added }) => total + added, 0));
