import type { BooksStore } from '../../adapters/dynamodb/books-store.ts';
import type { ExportStore } from '../../adapters/dynamodb/export-store.ts';
import type { BooksPlan, BooksStart } from '../../core/books/books-plan.ts';
import type { ReimbursementExport } from '../../core/reimbursement/plan.ts';
import { addDays, type LocalDate } from '../../core/time.ts';

interface Dependencies {
  exports: Pick<ExportStore, 'since'>;
  books: Pick<BooksStore, 'before' | 'start'>;
}

/**
 * The days that are over since the books of the last export, which begin with what those ended with. The first export of all
 * has the day before it; a deployment that has made exports before it had books has none until they are opened.
 */
export async function planBooks(
  { exports, books }: Dependencies,
  latest: ReimbursementExport | undefined,
  today: LocalDate,
): Promise<BooksPlan | undefined> {
  const yesterday = addDays(today, -1);
  const start = await startAfter(books, latest, yesterday);
  if (!start) return undefined;
  const through = yesterday < start.from ? addDays(start.from, -1) : yesterday;
  const made = await exports.since(start.from);
  return {
    ...start,
    through,
    exports: made
      .filter((each) => each.status === 'PUBLISHED' && each.totals.transferCount > 0 && each.exportDate <= through)
      .map(({ exportDate }) => exportDate),
  };
}

async function startAfter(
  books: Dependencies['books'],
  latest: ReimbursementExport | undefined,
  yesterday: LocalDate,
): Promise<BooksStart | undefined> {
  if (!latest) return { from: yesterday, opening: await books.before(yesterday) };
  if (latest.status === 'PUBLISHED' && latest.books) {
    const { from, through, opening } = latest.books;
    // Where it could not read them, its days are read again.
    return latest.closing ? { from: addDays(through, 1), opening: latest.closing } : { from, opening };
  }
  return books.start();
}
