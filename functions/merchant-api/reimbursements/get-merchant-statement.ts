import pMap from 'p-map';
import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import type { InvoiceStore } from '../../../adapters/dynamodb/invoice-store.ts';
import type { LedgerStore } from '../../../adapters/dynamodb/ledger-store.ts';
import { add, toMoney, zero, type Cents } from '../../../contract/money.ts';
import type { BooksSettings } from '../../../contract/settings/books-settings.ts';
import { nextSettlementDay } from '../../../core/calendar/business-days.ts';
import { datesTaken } from '../../../core/reimbursement/left-out.ts';
import type { ReimbursementExport } from '../../../core/reimbursement/plan.ts';
import {
  addLine,
  carriedFromBefore,
  noMoves,
  statementOf,
  type AccountMoves,
  type ExportMoves,
} from '../../../core/reimbursement/statement.ts';
import { addDays, addMonths, daysAfter, localDate, parisDate, type LocalDate } from '../../../core/time.ts';
import { invoiceBody } from '../../http/bodies/invoice-body.ts';
import { refused, type Call, type Reply } from '../../http/call.ts';
import { countedLines } from '../../use-cases/counted-lines.ts';

interface Dependencies {
  exports: Pick<ExportStore, 'list' | 'transfers'>;
  ledger: Pick<LedgerStore, 'merchantLines' | 'debtChanges'>;
  invoices: Pick<InvoiceStore, 'find'>;
  books: Pick<BooksSettings, 'commissionVatBps'>;
}

/** An export a day at the most, and a transfer to the merchant in each. */
const daysOfMonthMax = 31;
const readsAtOnce = 5;

/**
 * A month of the merchant's account, export by export: what was owed before, what each export closed and transferred, and what
 * is owed after. A month that is over and whose last export is through never changes.
 */
export async function getMerchantStatement(
  { caller, now, query: { month } }: Call<'getMerchantStatement'>,
  { exports, ledger, invoices, books }: Dependencies,
): Promise<Reply<'getMerchantStatement'>> {
  const first = localDate(`${month}-01`);
  const next = addMonths(first, 1);
  if (first > parisDate(now)) return refused({ code: 'period-invalid', field: 'month' });

  const [newest, before, transfers, debt, invoice] = await Promise.all([
    exports.list(1),
    exports.list(daysOfMonthMax + 1, next),
    exports.transfers(caller, daysOfMonthMax, next),
    debtBefore(ledger, caller, first),
    invoices.find(caller, month),
  ]);
  const published = before.exports.filter((one) => one.exportDate >= first && one.status === 'PUBLISHED');
  const transferredBy = new Map(transfers.transfers.map(({ exportDate, net }) => [exportDate, net]));
  const closed = published.reverse();

  const read = await pMap(closed, (one) => readLines(ledger, caller, datesTaken(one, caller), first), {
    concurrency: readsAtOnce,
  });
  const carried = closed.length > 0 ? read.map((one) => one.carried) : [await notYetTakenIn()];
  const moves = closed.map(({ exportDate }, index): ExportMoves => ({
    ...(read[index]?.moves ?? noMoves),
    exportDate,
    transferred: transferredBy.get(exportDate) ?? zero,
  }));
  const statement = statementOf(add(debt, ...carried), moves, books.commissionVatBps);

  /** Before the first export of the month, what it will take in stands among the lines that are still open. */
  async function notYetTakenIn(): Promise<Cents> {
    const dayBefore = addDays(first, -1);
    const last = before.exports.find(({ status }) => status === 'PUBLISHED')?.exportDate ?? dayBefore;
    return (await readLines(ledger, caller, daysAfter(last, nextSettlementDay(dayBefore)), first)).carried;
  }

  return {
    body: {
      month,
      isFinal: isThrough(newest.exports[0], next),
      opening: toMoney(statement.opening),
      ...movesBody(statement.total),
      vat: toMoney(statement.vat),
      vatBps: books.commissionVatBps,
      closing: toMoney(statement.closing),
      exports: statement.exports.map((one) => ({
        exportDate: one.exportDate,
        ...movesBody(one),
        closing: toMoney(one.closing),
      })),
      ...(invoice && { invoice: invoiceBody(invoice) }),
    },
  };
}

/** None is planned before the last is through: one of a later month says that all of this one are. */
const isThrough = (newest: ReimbursementExport | undefined, next: LocalDate): boolean =>
  newest !== undefined && newest.exportDate >= next;

async function debtBefore(ledger: Dependencies['ledger'], merchantId: string, day: LocalDate): Promise<Cents> {
  const changes = await ledger.debtChanges(merchantId);
  return add(...changes.filter(({ exportDate }) => exportDate < day).map(({ net }) => net));
}

/** What these due dates come to, and what of it earlier exports than those of the month have left. */
async function readLines(
  ledger: Dependencies['ledger'],
  merchantId: string,
  dates: readonly LocalDate[],
  first: LocalDate,
): Promise<{ moves: AccountMoves; carried: Cents }> {
  let moves = noMoves;
  let carried = zero;
  for await (const line of countedLines(ledger, merchantId, dates)) {
    moves = addLine(moves, line);
    carried = add(carried, carriedFromBefore(line, first));
  }
  return { moves, carried };
}

const movesBody = ({ paymentCount, refundCount, payments, refunds, fee, other, transferred }: AccountMoves) => ({
  paymentCount,
  payments: toMoney(payments),
  refundCount,
  refunds: toMoney(refunds),
  fee: toMoney(fee),
  other: toMoney(other),
  transferred: toMoney(transferred),
});
