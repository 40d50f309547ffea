import type { BooksStore } from '../../adapters/dynamodb/books-store.ts';
import type { ExportOutcomeStore } from '../../adapters/dynamodb/export-outcome-store.ts';
import type { ExportStore } from '../../adapters/dynamodb/export-store.ts';
import type { DueLine, LedgerStore } from '../../adapters/dynamodb/ledger-store.ts';
import { withScratch } from '../../adapters/scratch.ts';
import type { ObjectStore } from '../../adapters/s3/object-store.ts';
import { StrangeItem } from '../../adapters/strange-item.ts';
import { shardOf } from '../../core/ledger/journal.ts';
import { debtLine, takeDebt } from '../../core/reimbursement/debt.ts';
import { lineRow, outcomeRow } from '../../core/reimbursement/ledger-csv.ts';
import { datesFor, type LeftOut } from '../../core/reimbursement/left-out.ts';
import {
  BadLine,
  endLines,
  noLines,
  takeLine,
  type MerchantLines,
  type MerchantNet,
} from '../../core/reimbursement/merchant-lines.ts';
import { settle, totalsOf, withhold, type Outcome } from '../../core/reimbursement/outcome.ts';
import type { ExportPlan } from '../../core/reimbursement/plan.ts';
import { addTotals, noTotals } from '../../core/reimbursement/totals.ts';
import type { LocalDate } from '../../core/time.ts';
import { count, logError, logInfo } from '../log.ts';
import { mapBooks } from './map-books.ts';
import { orNoBooks } from './or-no-books.ts';
import { mergeSorted } from './merge-sorted.ts';
import { linesAhead, readPayees, type PayeeFound, type PayeeSources } from './payees-ahead.ts';
import { requirePlan } from './require-plan.ts';
import { findShardSummary, putPart, shardSummaryKey, stageFirst, type ShardSummary } from './staging.ts';

interface Dependencies extends PayeeSources {
  exports: Pick<ExportStore, 'find'>;
  ledger: Pick<LedgerStore, 'dueLines' | 'dueLinesOf' | 'debtsOrStrange'>;
  outcomes: Pick<ExportOutcomeStore, 'list'>;
  books: Pick<BooksStore, 'movements'>;
  staging: ObjectStore;
}

export interface ShardOfExport {
  exportDate: LocalDate;
  shard: number;
}

/** Of payments in one line of the log, which may be 256 KB long: so many that it costs little to have each one in it. */
const idsPerLine = 500;

/** The merchant whose lines are passing through. */
interface Passing {
  merchantId: string;
  lines: MerchantLines;
  /** @throws StrangeItem */
  find: () => PayeeFound;
  /** How large the rows were before its first. */
  rowsBefore: number;
  isLeftOut: boolean;
}

/**
 * Nets what the export closes for the merchants of one shard, each read once, with others, and leaves the rows of the ledger and what
 * becomes of each merchant's sum, and what moved on the days of its books. The lines pass through in merchant order: memory
 * does not grow with their number. A merchant of whom something cannot be read is left out, alone: its lines wait for a later
 * export (docs/decisions/163).
 */
export async function mapShard(
  { exports, ledger, transfers, outcomes, books, merchants, staging }: Dependencies,
  { exportDate, shard }: ShardOfExport,
): Promise<void> {
  if (await findShardSummary(staging, exportDate, shard)) return;
  const plan = await requirePlan(exports, exportDate);

  // Changed by the mark of an export only, and the one before is through: the same whenever this is read.
  const debts = await ledger.debtsOrStrange(shard);

  await withScratch(async (newFile) => {
    const rows = await newFile();
    const settled = await newFile();
    const leftOut: LeftOut[] = [];
    let totals = noTotals;
    let current: Passing | undefined;
    let read: string[] = [];

    for await (const { lines, merchantIds } of linesAhead(mergeSorted(sourcesOf(plan)))) {
      const payeeOf = await readPayees({ merchants, transfers }, merchantIds, exportDate);
      for (const next of lines) {
        const { merchantId } = next;
        if (current?.merchantId !== merchantId) {
          if (current) await orLeaveOut(current, end);
          const find = () => payeeOf(merchantId);
          current = { merchantId, lines: noLines(merchantId), find, rowsBefore: rows.size(), isLeftOut: false };
        }
        await orLeaveOut(current, (passing) => take(passing, next));
      }
    }
    if (current) await orLeaveOut(current, end);
    tellRead();

    const { books: days } = plan;
    const sources = { exports, outcomes, books, staging, newFile };
    const booked = days && (await orNoBooks(exportDate, () => mapBooks(days, { exportDate, shard }, sources)));

    const summary: ShardSummary = {
      totals,
      ledger: await putPart(staging, exportDate, await rows.close()),
      outcomes: await putPart(staging, exportDate, await settled.close()),
      ...(booked && { books: booked }),
      ...(leftOut.length > 0 && { leftOut }),
    };
    await stageFirst(staging, shardSummaryKey(exportDate, shard), summary);

    async function orLeaveOut(passing: Passing, act: (passing: Passing) => Promise<void>): Promise<void> {
      if (passing.isLeftOut) return;
      const { merchantId } = passing;
      try {
        await act(passing);
      } catch (error) {
        if (!(error instanceof BadLine || error instanceof StrangeItem)) throw error;
        passing.isLeftOut = true;
        leftOut.push({ merchantId, dates: datesFor(plan, merchantId) });
        await rows.cutTo(passing.rowsBefore);
        count('MerchantLeftOut');
        logError('merchant left out of the export', error, { merchantId, exportDate });
      }
    }

    async function take(passing: Passing, next: DueLine): Promise<void> {
      if ('strange' in next) throw next.strange;
      if (next.line.paymentId !== undefined) read.push(next.line.paymentId);
      if (read.length >= idsPerLine) tellRead();
      const step = takeLine(passing.lines, next.key, next.line);
      passing.lines = step.lines;
      for (const counted of step.counted) await rows.write(lineRow(counted));
    }

    function tellRead(): void {
      if (read.length > 0) logInfo('payments read for the export', { exportDate, shard, payments: read });
      read = [];
    }

    /** All that can fail comes before what is not taken back. */
    async function end({ merchantId, lines, find }: Passing): Promise<void> {
      const { net: sum, counted } = endLines(lines);
      for (const line of counted) await rows.write(lineRow(line));
      // All of it was voided.
      if (sum.paymentCount === 0 && sum.refundCount === 0 && sum.carried === 0) return;
      const debt = debts.get(merchantId);
      if (debt instanceof StrangeItem) throw debt;
      if (debt) await rows.write(lineRow(debtLine(merchantId, debt, plan)));
      const outcome = outcomeOf(debt ? takeDebt(sum, debt) : sum, find());
      totals = addTotals(totals, totalsOf(outcome));
      await rows.write(outcomeRow(outcome, plan));
      await settled.write(`${JSON.stringify(outcome)}\n`);
    }
  });

  function sourcesOf({ dates, leftBehind = [] }: ExportPlan) {
    const own = leftBehind.filter(({ merchantId }) => shardOf(merchantId) === shard);
    return [
      ...dates.flatMap((date) => ledger.dueLines(date, shard)),
      ...own.flatMap((left) => left.dates.map((date) => ledger.dueLinesOf(left.merchantId, date))),
    ];
  }

  function outcomeOf(net: MerchantNet, { payee, isAccountToCheck }: PayeeFound): Outcome {
    const due = settle(net, payee, plan);
    return due.kind === 'TRANSFER' && isAccountToCheck() ? withhold(due, 'ACCOUNT_TO_CHECK') : due;
  }
}
