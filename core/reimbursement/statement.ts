import { add, negate, subtract, zero, type Cents } from '../../contract/money.ts';
import type { MerchantRecord } from '../ledger/journal.ts';
import type { LocalDate } from '../time.ts';
import { vatWithin } from './vat-within.ts';

/** What moved on a merchant's account. closing = opening + payments − refunds − fee + other − transferred. */
export interface AccountMoves {
  paymentCount: number;
  payments: Cents;
  refundCount: number;
  refunds: Cents;
  /** The commission, less that of refunds: negative when more was given back than paid. */
  fee: Cents;
  /** Debts that were paid or given up, and transfers that failed and are owed again. */
  other: Cents;
  transferred: Cents;
}

/** The same of one export. */
export interface ExportMoves extends AccountMoves {
  exportDate: LocalDate;
}

export interface Statement {
  /** What the merchant was owed before; negative when it owed. */
  opening: Cents;
  /** By export, those with nothing for this merchant left out; `closing` is the account after each. */
  exports: (ExportMoves & { closing: Cents })[];
  total: AccountMoves;
  /** Of the total's fee. */
  vat: Cents;
  closing: Cents;
}

export const noMoves: AccountMoves = {
  paymentCount: 0,
  payments: zero,
  refundCount: 0,
  refunds: zero,
  fee: zero,
  other: zero,
  transferred: zero,
};

/** @param line one that its export counts; what is carried moves from a day to another, not the account */
export function addLine(moves: AccountMoves, { kind, gross, fee, net }: MerchantRecord): AccountMoves {
  switch (kind) {
    case 'CARRY':
      return moves;
    case 'CAPTURE':
      return {
        ...moves,
        paymentCount: moves.paymentCount + 1,
        payments: add(moves.payments, gross),
        fee: add(moves.fee, fee),
      };
    case 'REFUND':
      return {
        ...moves,
        refundCount: moves.refundCount + 1,
        refunds: subtract(moves.refunds, gross),
        fee: add(moves.fee, fee),
      };
    default:
      return { ...moves, other: add(moves.other, net) };
  }
}

/** What an export before this day has left, of those that a later one takes in. */
export const carriedFromBefore = (line: MerchantRecord, day: LocalDate): Cents =>
  line.carriedFrom !== undefined && line.carriedFrom < day ? line.net : zero;

export function statementOf(opening: Cents, moves: readonly ExportMoves[], vatBps: number): Statement {
  let closing = opening;
  const exports = moves
    .filter((one) => one.paymentCount + one.refundCount > 0 || one.other !== 0 || one.transferred !== 0)
    .map((one) => {
      closing = after(closing, one);
      return { ...one, closing };
    });
  const total = exports.reduce(addMoves, noMoves);
  return { opening, exports, total, vat: vatWithin(total.fee, vatBps), closing };
}

const after = (balance: Cents, { payments, refunds, fee, other, transferred }: AccountMoves): Cents =>
  add(balance, payments, negate(refunds), negate(fee), other, negate(transferred));

const addMoves = (a: AccountMoves, b: AccountMoves): AccountMoves => ({
  paymentCount: a.paymentCount + b.paymentCount,
  payments: add(a.payments, b.payments),
  refundCount: a.refundCount + b.refundCount,
  refunds: add(a.refunds, b.refunds),
  fee: add(a.fee, b.fee),
  other: add(a.other, b.other),
  transferred: add(a.transferred, b.transferred),
});
