import { isNetAlone, type MerchantRecord } from '../ledger/journal.ts';
import type { ExportOutcome } from '../reimbursement/export-outcome.ts';
import { transitAccounts, type Transfer } from '../reimbursement/outcome.ts';
import type { ReimbursementExport } from '../reimbursement/plan.ts';
import type { LocalDate } from '../time.ts';
import { closedBy, lastExport } from './closed-by.ts';
import { entryOf } from './entry-of.ts';
import type { Find } from './finding.ts';

interface ExportTally {
  gross: number;
  fee: number;
  lines: number;
  transferCount: number;
  transferred: number;
  carried: number;
  /** What earlier exports carried to this one, and what was paid back or written off. */
  carriedIn: number;
  outcomes: number;
  outcomesNet: number;
}
interface MerchantTally {
  owed: number;
  /** The lines that no published export holds. */
  open: number;
}

/**
 * Compares what merchants are owed with what was exported. Of an export that is not published yet nothing counts: its
 * lines are open still, its transfers and what it carries are not made.
 */
export function exportBooks(exports: readonly ReimbursementExport[], find: Find) {
  const merchants = new Map<string, MerchantTally>();
  const tallies = new Map<LocalDate, ExportTally>();
  const statusOf = new Map(exports.map(({ exportDate, status }) => [exportDate, status]));
  const exportOf = closedBy(exports);
  const last = lastExport(exports);
  const merchantOf = (id: string) => entryOf(merchants, id, { owed: 0, open: 0 });
  const tallyOf = (date: LocalDate) =>
    entryOf(tallies, date, {
      gross: 0,
      fee: 0,
      lines: 0,
      transferCount: 0,
      transferred: 0,
      carried: 0,
      carriedIn: 0,
      outcomes: 0,
      outcomesNet: 0,
    });

  return {
    takeRecord(record: MerchantRecord): void {
      const { carriedFrom, net } = record;
      const merchant = merchantOf(record.merchantId);
      merchant.owed += record.postings['merchant:owed'] ?? 0;
      if (carriedFrom !== undefined && statusOf.get(carriedFrom) === 'PLANNED') return;
      if (carriedFrom !== undefined) tallyOf(carriedFrom).carried += net;
      const exportDate = exportOf.get(record.dueDate);
      if (exportDate === undefined && last !== undefined && record.dueDate <= last) {
        find('due-line-missed', `${record.merchantId} ${record.dueDate}`, 0, net);
      }
      if (exportDate === undefined || statusOf.get(exportDate) === 'PLANNED') {
        merchant.open += net;
        return;
      }
      const tally = tallyOf(exportDate);
      tally.gross += record.gross;
      tally.fee += record.fee;
      tally.lines += net;
      if (isNetAlone(record)) tally.carriedIn += net;
    },

    /** @returns whether the transfer counts */
    takeTransfer({ exportDate, merchantId, endToEndId, net, postings }: Transfer): boolean {
      const sent = transitAccounts.flatMap((account) => postings[account] ?? []);
      if (postings['merchant:owed'] !== 0 - net || sent.length !== 1 || sent[0] !== net) {
        find('postings-wrong', endToEndId, net, sent[0] ?? 0);
      }
      const status = statusOf.get(exportDate);
      if (status === undefined) find('transfer-unexplained', endToEndId);
      if (status !== 'PUBLISHED') return false;
      merchantOf(merchantId).owed -= net;
      const tally = tallyOf(exportDate);
      tally.transferCount += 1;
      tally.transferred += net;
      return true;
    },

    /** Of what finance looks up. */
    takeOutcome({ exportDate, merchantId, net }: ExportOutcome): void {
      if (!statusOf.has(exportDate)) find('export-outcomes-differ', `${exportDate} ${merchantId}`);
      const tally = tallyOf(exportDate);
      tally.outcomes += 1;
      tally.outcomesNet += net;
    },

    /** After the last item. @returns the number of merchants */
    close(): number {
      for (const [id, { owed, open }] of merchants) if (owed !== open) find('owed-unexplained', id, open, owed);
      for (const found of exports) if (found.status === 'PUBLISHED') closeExport(found);
      return merchants.size;
    },
  };

  function closeExport({ exportDate, totals }: Extract<ReimbursementExport, { status: 'PUBLISHED' }>): void {
    const tally = tallyOf(exportDate);
    const explained = tally.transferred + tally.carried;
    // Earlier releases wrote none.
    const said = tally.transferred + totals.carriedForward;
    if (tally.outcomes > 0 && tally.outcomesNet !== said) {
      find('export-outcomes-differ', exportDate, said, tally.outcomesNet);
    }
    if (tally.lines !== explained) find('export-unexplained', exportDate, tally.lines, explained);
    for (const [expected, actual] of [
      [tally.transferCount, totals.transferCount],
      [tally.transferred, totals.net],
      // A debt is carried once: what an export takes in of it and leaves of it are one change.
      [tally.carried - tally.carriedIn, totals.carriedForward - totals.carriedIn],
      [tally.gross, totals.gross],
      [tally.fee, totals.fee],
    ]) {
      if (expected !== actual) find('export-totals-differ', exportDate, expected, actual);
    }
  }
}
