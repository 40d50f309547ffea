import { addPostings, type Balances } from '../books/balances.ts';
import { bookDays, type BooksPlan } from '../books/books-plan.ts';
import { accounts, type Postings } from '../ledger/journal.ts';
import type { ReimbursementExport } from '../reimbursement/plan.ts';
import { addDays, type LocalDate } from '../time.ts';
import { inOrder } from './closed-by.ts';
import type { Find } from './finding.ts';

const code = 'books-differ-from-journal';

interface Held extends BooksPlan {
  exportDate: LocalDate;
  closing: Balances;
}

/** What was booked so far: plain data. */
export interface DayBooksKept {
  before: Balances;
  /** By the export that holds it. */
  moved: Partial<Record<LocalDate, Balances>>;
}
export const newDayBooks = (): DayBooksKept => ({ before: {}, moved: {} });

/**
 * Compares the balances that exports have published with the journal: what each has added to its opening with what was booked on
 * its days, the first opening with all that was before, and each opening with the closing before it. It keeps a few numbers
 * for each export.
 */
export function dayBooks(exports: readonly ReimbursementExport[], find: Find, kept: DayBooksKept) {
  const held = inOrder(exports).flatMap((each): Held[] =>
    each.status === 'PUBLISHED' && each.books && each.closing
      ? [{ ...each.books, exportDate: each.exportDate, closing: each.closing }]
      : [],
  );
  const exportOf = new Map(held.flatMap((each) => bookDays(each).map((day) => [day, each.exportDate] as const)));
  const [first] = held;
  const { moved } = kept;

  const differ = (subject: string, expected: Balances, actual: Balances) => {
    for (const account of accounts) {
      const [a, b] = [expected[account] ?? 0, actual[account] ?? 0];
      if (a !== b) find(code, `${subject} ${account}`, a, b);
    }
  };

  return {
    /** @param day on which it is booked; undefined of what earlier releases have written */
    take(day: LocalDate | undefined, postings: Postings): void {
      if (!first) return;
      if (day === undefined || day < first.from) {
        kept.before = addPostings(kept.before, postings);
        return;
      }
      const exportDate = exportOf.get(day);
      if (exportDate !== undefined) moved[exportDate] = addPostings(moved[exportDate] ?? {}, postings);
    },

    /** After the last item. */
    close(): void {
      if (first) differ(`${first.exportDate} opening`, kept.before, first.opening);
      let previous: Held | undefined;
      for (const each of held) {
        const { exportDate, from, opening, closing } = each;
        differ(exportDate, addPostings(opening, moved[exportDate] ?? {}), closing);
        if (previous) {
          differ(`${exportDate} opening`, previous.closing, opening);
          const follows = addDays(previous.through, 1);
          if (from !== follows) find(code, `${exportDate} from`, follows, from);
        }
        previous = each;
      }
    },
  };
}
