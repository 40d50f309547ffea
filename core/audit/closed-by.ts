import type { ReimbursementExport } from '../reimbursement/plan.ts';
import type { LocalDate } from '../time.ts';

/** The export that closes each due date. */
export const closedBy = (exports: readonly ReimbursementExport[]): ReadonlyMap<LocalDate, LocalDate> =>
  new Map(exports.flatMap(({ dates, exportDate }) => dates.map((date) => [date, exportDate] as const)));

export const lastExport = (exports: readonly ReimbursementExport[]): LocalDate | undefined =>
  exports
    .map(({ exportDate }) => exportDate)
    .sort()
    .at(-1);
