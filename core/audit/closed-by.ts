import { leftOutBy, type LeftOut } from '../reimbursement/left-out.ts';
import type { ReimbursementExport } from '../reimbursement/plan.ts';
import type { LocalDate } from '../time.ts';

/** The export that closes each due date. */
export const closedBy = (exports: readonly ReimbursementExport[]): ReadonlyMap<LocalDate, LocalDate> =>
  new Map(exports.flatMap(({ dates, exportDate }) => dates.map((date) => [date, exportDate] as const)));

/** Where the lines of merchants are. */
interface Holders {
  /**
   * The export that holds a merchant's lines of a due date: the one that has closed it, or, where that one has left the merchant
   * out, the first later one that has not; undefined while there is none.
   */
  exportOf: (merchantId: string, dueDate: LocalDate) => LocalDate | undefined;
  /** Whether the day is closed for all others, and no export holds this merchant's lines. */
  isLeftOut: (merchantId: string, dueDate: LocalDate) => boolean;
}

export function holdersOf(exports: readonly ReimbursementExport[]): Holders {
  const closed = closedBy(exports);
  const elsewhere = new Map<string, LocalDate | undefined>();
  const keyOf = (merchantId: string, date: LocalDate) => `${merchantId} ${date}`;
  const put = (lists: readonly LeftOut[] | undefined, exportDate: LocalDate | undefined) => {
    for (const { merchantId, dates } of lists ?? []) {
      for (const date of dates) elsewhere.set(keyOf(merchantId, date), exportDate);
    }
  };
  for (const each of inOrder(exports)) {
    put(each.leftBehind, each.exportDate);
    put(leftOutBy(each), undefined);
  }
  const isElsewhere = (merchantId: string, dueDate: LocalDate) => elsewhere.has(keyOf(merchantId, dueDate));
  const exportOf: Holders['exportOf'] = (merchantId, dueDate) =>
    isElsewhere(merchantId, dueDate) ? elsewhere.get(keyOf(merchantId, dueDate)) : closed.get(dueDate);
  return {
    exportOf,
    isLeftOut: (merchantId, dueDate) => isElsewhere(merchantId, dueDate) && exportOf(merchantId, dueDate) === undefined,
  };
}

/** Whom the last export that is through has left out. */
export const stillLeftOut = (exports: readonly ReimbursementExport[]): readonly LeftOut[] =>
  leftOutBy(inOrder(exports).findLast(({ status }) => status === 'PUBLISHED'));

/** The oldest first. */
export const inOrder = (exports: readonly ReimbursementExport[]): ReimbursementExport[] =>
  [...exports].sort((a, b) => (a.exportDate < b.exportDate ? -1 : 1));

export const lastExport = (exports: readonly ReimbursementExport[]): LocalDate | undefined =>
  inOrder(exports).at(-1)?.exportDate;
