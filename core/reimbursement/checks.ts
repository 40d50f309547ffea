import type { Cents } from '../../contract/money.ts';
import { batchLimits } from '../../contract/settings/limits.ts';
import type { ExportPlan } from './plan.ts';
import type { ExportTotals } from './totals.ts';

/** What was read back from the files as they would be published. */
export interface Evidence {
  /** Of the shards' summaries. */
  totals: ExportTotals;
  bankFiles: readonly { transferCount: number; controlSum: Cents }[];
  /** Sums over the rows of `ledger.csv`. */
  ledger: { lineNet: number; transferCount: number; transferNet: number; carriedNet: number };
  /** How many merchants have lines that could not be taken. */
  leftOutCount: number;
  /** For each due date of the plan, the export that has closed it. */
  closedBy: readonly { dueDate: string; exportDate: string | undefined }[];
}

/** The reasons not to publish; empty when there are none. Contains figures and dates only. */
export function checkExport(
  plan: ExportPlan,
  { totals, bankFiles, ledger, leftOutCount, closedBy }: Evidence,
): string[] {
  const findings: string[] = [];
  const equal = (what: string, actual: number, expected: number) => {
    if (actual !== expected) findings.push(`${what}: ${actual} instead of ${expected}`);
  };
  const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);

  equal('NbOfTxs of the bank files', sum(bankFiles.map((file) => file.transferCount)), totals.transferCount);
  equal('CtrlSum of the bank files', sum(bankFiles.map((file) => file.controlSum)), totals.net);
  equal('transfers in the ledger', ledger.transferCount, totals.transferCount);
  equal('net of the transfers in the ledger', ledger.transferNet, totals.net);
  equal('net of what the ledger carries forward', ledger.carriedNet, totals.carriedForward);
  equal('net of the lines in the ledger', ledger.lineNet, totals.net + totals.carriedForward);
  equal('gross less fee with what was carried in', totals.gross - totals.fee + totals.carriedIn, ledger.lineNet);
  if (leftOutCount > batchLimits.leftOutMax) {
    findings.push(`merchants that cannot be read: ${leftOutCount}, ${batchLimits.leftOutMax} at most`);
  }
  for (const { dueDate, exportDate } of closedBy) {
    if (exportDate !== plan.exportDate) findings.push(`due date ${dueDate} is closed by ${exportDate ?? 'no export'}`);
  }
  return findings;
}
