import { leftOutBy, type LeftOut } from '../reimbursement/left-out.ts';
import type { ReimbursementExport } from '../reimbursement/plan.ts';
import type { LocalDate } from '../time.ts';

/** The export that closes each due date. */
export const closedBy = (exports: readonly ReimbursementExport[]): ReadonlyMap<LocalDate, LocalDate> =>
  new Map(exports.flatMap(({ dates, exportDate }) => dates.map((date) => [date, exportDate] as const)));

/**
 * The export that holds a merchant's lines of a due date: the one that has closed it, or, where that one has left the merchant
 * out, the first later one that has not; undefined while there is none.
 */
export function holderOf(
  exports: readonly ReimbursementExport[],
): (merchantId: string, dueDate: LocalDate) => LocalDate | undefined {
  const closed = closedBy(exports);
  const elsewhere = new Map<string, LocalDate | undefined>();
  const put = (lists: readonly LeftOut[] | undefined, exportDate: LocalDate | undefined) => {
    for (const { merchantId, dates } of lists ?? []) {
      for (const date of dates) elsewhere.set(`${merchantId} ${date}`, exportDate);
    }
  };
  for (const each of inOrder(exports)) {
    put(each.leftBehind, each.exportDate);
    put(leftOutBy(each), undefined);
  }
  return (merchantId, dueDate) => {
    const key = `${merchantId} ${dueDate}`;
    return elsewhere.has(key) ? elsewhere.get(key) : closed.get(dueDate);
  };
}

/** Whom the last export that is through has left out. */
export const stillLeftOut = (exports: readonly ReimbursementExport[]): readonly LeftOut[] =>
  leftOutBy(inOrder(exports).findLast(({ status }) => status === 'PUBLISHED'));

const inOrder = (exports: readonly ReimbursementExport[]): ReimbursementExport[] =>
  [...exports].sort((a, b) => (a.exportDate < b.exportDate ? -1 : 1));

export const lastExport = (exports: readonly ReimbursementExport[]): LocalDate | undefined =>
  exports
    .map(({ exportDate }) => exportDate)
    .sort()
    .at(-1);
