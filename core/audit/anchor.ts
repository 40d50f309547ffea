import type { DaySeal } from '../operations/day-seal.ts';
import type { ReimbursementExport } from '../reimbursement/plan.ts';
import type { LocalDate } from '../time.ts';
import { inOrder } from './closed-by.ts';

/** What the chains of the books come to: kept outside of AWS, it tells whether anything before it was changed or taken out. */
export interface Anchor {
  /** The newest export that is published; its manifest names the one before it, and so on. */
  newest?: { exportDate: LocalDate; manifestSha256: string };
  /** The newest day of operations that is over. */
  operations?: DaySeal;
}

/** @param chains of each day of operations @param today whose chain still grows */
export function anchorOf(
  exports: readonly ReimbursementExport[],
  chains: readonly DaySeal[],
  today: LocalDate,
): Anchor {
  const newest = inOrder(exports).findLast((each) => each.status === 'PUBLISHED');
  const operations = chains.filter(({ day }) => day < today).sort((a, b) => (a.day < b.day ? 1 : -1))[0];
  return {
    ...(newest && { newest: { exportDate: newest.exportDate, manifestSha256: newest.manifestSha256 } }),
    ...(operations && { operations }),
  };
}
