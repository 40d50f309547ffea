import type { ReimbursementExport } from '../reimbursement/plan.ts';
import type { LocalDate } from '../time.ts';
import { closedBy, lastExport } from './closed-by.ts';
import type { Find } from './finding.ts';

/** What the table has said so far: plain data. */
export interface ClosingsKept {
  closed: LocalDate[];
  cursor?: LocalDate;
}
export const newClosings = (): ClosingsKept => ({ closed: [] });

/**
 * Compares which due dates are closed, and how far the batch believes to be, with what the exports hold. A cursor that is
 * ahead skips days whose lines nobody would ever pay; a closed date without its record takes lines that no export will hold.
 */
export function closingBooks(exports: readonly ReimbursementExport[], find: Find, kept: ClosingsKept) {
  const exportOf = closedBy(exports);
  // Of an export that is planned only, the dates that its first transaction had no room for may not be closed yet.
  const reopened = new Set(exports.flatMap(({ status, dates }) => (status === 'PUBLISHED' ? dates : [])));

  return {
    takeClosing(dueDate: LocalDate, exportDate: LocalDate): void {
      kept.closed.push(dueDate);
      const expected = exportOf.get(dueDate);
      if (expected !== exportDate) find('due-date-closed-wrongly', dueDate, expected ?? 'none', exportDate);
    },

    takeCursor(closedThrough: LocalDate): void {
      kept.cursor = closedThrough;
    },

    /** After the last item. */
    close(): void {
      for (const date of kept.closed) reopened.delete(date);
      for (const date of reopened) find('due-date-closed-wrongly', date, exportOf.get(date), 'none');
      const last = lastExport(exports);
      const { cursor } = kept;
      if (cursor !== last) find('cursor-differs-from-exports', 'CURSOR', last ?? 'none', cursor ?? 'none');
    },
  };
}
