import { currency, type Cents } from '../../contract/money.ts';
import { toIso } from '../time.ts';
import { decimal } from './decimal.ts';
import type { LeftOut } from './left-out.ts';
import type { ExportFile, ExportPlan } from './plan.ts';
import type { ExportTotals } from './totals.ts';

/** A file of the export with what finance checks it by. */
export interface ManifestEntry extends ExportFile {
  /** Rows of the ledger without its header, or transfers of a bank file. */
  rows: number;
  /** The sum of the transfers in it; of movements and balances, of all that is added to an account. */
  controlSum: Cents;
  /** Bank files only. */
  messageId?: string;
}

export const manifestName = 'manifest.json';

/**
 * The export's table of contents, written last: an export without it does not count. It names the hash of the manifest
 * before it, so that no export can be taken out or changed unseen, and how far the journal of operations went.
 */
export function manifestText(
  plan: ExportPlan,
  totals: ExportTotals,
  files: readonly ManifestEntry[],
  leftOut: readonly LeftOut[],
): string {
  const { paymentCount, refundCount, transferCount, carriedCount, withheldCount } = totals;
  const manifest = {
    format: 'reimbursement-export/1',
    exportDate: plan.exportDate,
    executionDate: plan.executionDate,
    createdAt: toIso(plan.createdAt),
    dueDates: plan.dates,
    currency,
    counts: {
      payments: paymentCount,
      refunds: refundCount,
      transfers: transferCount,
      carried: carriedCount,
      withheld: withheldCount,
    },
    sums: {
      gross: decimal(totals.gross),
      fee: decimal(totals.fee),
      carriedIn: decimal(totals.carriedIn),
      net: decimal(totals.net),
      carriedForward: decimal(totals.carriedForward),
    },
    files: files.map(({ name, bytes, sha256, rows, controlSum, messageId }) => ({
      name,
      bytes,
      sha256,
      rows,
      controlSum: decimal(controlSum),
      messageId,
    })),
    // Seldom: absent where there is none.
    leftBehind: plan.leftBehind,
    leftOut: leftOut.length > 0 ? leftOut : undefined,
    operations: plan.operations,
    books: plan.books && { from: plan.books.from, through: plan.books.through },
    previousManifestSha256: plan.previousManifestSha256 ?? null,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
