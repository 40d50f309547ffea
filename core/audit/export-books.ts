import { isNetAlone, type MerchantRecord } from '../ledger/journal.ts';
import type { ExportOutcome } from '../reimbursement/export-outcome.ts';
import type { Transfer } from '../reimbursement/outcome.ts';
import type { ReimbursementExport } from '../reimbursement/plan.ts';
import { addDays, type LocalDate } from '../time.ts';
import type { Approvals } from './approvals.ts';
import { holdersOf, lastExport, stillLeftOut } from './closed-by.ts';
import type { Find } from './finding.ts';
import type { Side, Statements } from './statements.ts';

interface ExportTally {
  gross: number;
  fee: number;
  transferCount: number;
  transferred: number;
  carried: number;
  /** What earlier exports carried to this one, and what was paid back or written off. */
  carriedIn: number;
  outcomes: number;
  outcomesNet: number;
}

interface Told {
  exports: readonly ReimbursementExport[];
  today: LocalDate;
  approvals: Pick<Approvals, 'repaired'>;
  statements: Statements;
  find: Find;
  kept: ExportBooksKept;
}

/** What it has come to so far: plain data. */
export interface ExportBooksKept {
  tallies: Partial<Record<LocalDate, ExportTally>>;
  overdue: Record<string, number>;
  /** In cents: what merchants are owed of the day after today, and no export has taken. */
  dueTomorrow: number;
}
export const newExportBooks = (): ExportBooksKept => ({ tallies: {}, overdue: {}, dueTomorrow: 0 });

/**
 * Compares what merchants are owed with what was exported. Of an export that is not published yet nothing counts: its
 * lines are open still, its transfers and what it carries are not made. It keeps a few numbers for each export.
 */
export function exportBooks({ exports, today, approvals, statements, find, kept }: Told) {
  const { tallies, overdue } = kept;
  const found = new Map(exports.map((each) => [each.exportDate, each]));
  const { exportOf, isLeftOut } = holdersOf(exports);
  const last = lastExport(exports);
  const tomorrow = addDays(today, 1);
  const isPlanned = (date: LocalDate) => found.get(date)?.status === 'PLANNED';
  const tallyOf = (date: LocalDate) =>
    (tallies[date] ??= {
      gross: 0,
      fee: 0,
      transferCount: 0,
      transferred: 0,
      carried: 0,
      carriedIn: 0,
      outcomes: 0,
      outcomesNet: 0,
    });
  const explain = (side: Side, exportDate: LocalDate, merchantId: string, net: number) =>
    statements.sum(side, 'export-unexplained', `${exportDate} ${merchantId}`, net);
  const outcomeOf = (side: Side, of: Transfer | Extract<ExportOutcome, { kind: 'TRANSFER' }>) => {
    const { endToEndId, n, paymentCount, refundCount, gross, fee, carried, debt, net } = of;
    statements.fact(side, 'transfer-differs-from-outcome', endToEndId, {
      n,
      paymentCount,
      refundCount,
      gross,
      fee,
      carried,
      debt,
      net,
    });
  };

  return {
    takeRecord(record: MerchantRecord & { pk: string; sk: string }): void {
      const { carriedFrom, net, merchantId, dueDate, postings } = record;
      statements.sum('actual', 'owed-unexplained', merchantId, postings['merchant:owed'] ?? 0);
      // It is due again in a repair, which nothing was posted for.
      if (approvals.repaired.hasLine(`${record.pk}/${record.sk}`)) return;
      if (carriedFrom !== undefined && isPlanned(carriedFrom)) return;
      if (carriedFrom !== undefined) {
        tallyOf(carriedFrom).carried += net;
        explain('actual', carriedFrom, merchantId, net);
      }
      const exportDate = exportOf(merchantId, dueDate);
      const waits = exportDate === undefined && !isLeftOut(merchantId, dueDate);
      if (waits && dueDate < today) overdue[dueDate] = (overdue[dueDate] ?? 0) + 1;
      if (waits && dueDate === tomorrow) kept.dueTomorrow += net;
      if (waits && last !== undefined && dueDate <= last) {
        find('due-line-missed', `${record.pk}/${record.sk}`, 0, net);
      }
      if (exportDate === undefined || isPlanned(exportDate)) {
        statements.sum('expected', 'owed-unexplained', merchantId, net);
        return;
      }
      explain('expected', exportDate, merchantId, net);
      const tally = tallyOf(exportDate);
      tally.gross += record.gross;
      tally.fee += record.fee;
      if (isNetAlone(record)) tally.carriedIn += net;
    },

    /** @returns the export that made the transfer; undefined when the transfer does not count */
    takeTransfer(transfer: Transfer): ReimbursementExport | undefined {
      const { exportDate, merchantId, endToEndId, net } = transfer;
      const of = found.get(exportDate);
      if (!of) find('transfer-unexplained', endToEndId);
      if (of?.status !== 'PUBLISHED') return undefined;
      statements.sum('actual', 'owed-unexplained', merchantId, 0 - net);
      explain('actual', exportDate, merchantId, net);
      if (hasOutcomes(of)) outcomeOf('expected', transfer);
      const tally = tallyOf(exportDate);
      tally.transferCount += 1;
      tally.transferred += net;
      return of;
    },

    /** Of what finance looks up. */
    takeOutcome(outcome: ExportOutcome): void {
      const { exportDate, merchantId, net } = outcome;
      const of = found.get(exportDate);
      if (!of) find('export-outcomes-differ', `${exportDate} ${merchantId}`);
      if (outcome.kind === 'TRANSFER' && of && hasOutcomes(of)) outcomeOf('actual', outcome);
      const tally = tallyOf(exportDate);
      tally.outcomes += 1;
      tally.outcomesNet += net;
    },

    overdue: (): Readonly<Record<string, number>> => overdue,
    dueTomorrow: (): number => kept.dueTomorrow,

    /** After the last item. */
    close(): void {
      for (const { merchantId, dates } of stillLeftOut(exports))
        find('merchant-left-out', merchantId, 'none', dates[0]);
      for (const each of exports) if (each.status === 'PUBLISHED') closeExport(each);
    },
  };

  function closeExport({ exportDate, totals }: Extract<ReimbursementExport, { status: 'PUBLISHED' }>): void {
    const tally = tallyOf(exportDate);
    // Earlier releases wrote none.
    const said = tally.transferred + totals.carriedForward;
    if (tally.outcomes > 0 && tally.outcomesNet !== said) {
      find('export-outcomes-differ', exportDate, said, tally.outcomesNet);
    }
    const differ = (name: string, expected: number, actual: number) => {
      if (expected !== actual) find('export-totals-differ', `${exportDate} ${name}`, expected, actual);
    };
    differ('transferCount', tally.transferCount, totals.transferCount);
    differ('net', tally.transferred, totals.net);
    // A debt is carried once: what an export takes in of it and leaves of it are one change.
    differ('carried', tally.carried - tally.carriedIn, totals.carriedForward - totals.carriedIn);
    differ('gross', tally.gross, totals.gross);
    differ('fee', tally.fee, totals.fee);
  }
}

/** Exports of releases that did not yet say what was withheld wrote down no outcomes either. */
const hasOutcomes = (of: ReimbursementExport): boolean => of.status === 'PUBLISHED' && of.totals.withheld !== undefined;
