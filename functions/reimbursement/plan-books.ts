import type { BooksStore } from '../../adapters/dynamodb/books-store.ts';
import type { ExportStore } from '../../adapters/dynamodb/export-store.ts';
import type { BooksPlan, BooksStart } from '../../core/books/books-plan.ts';
import type { ReimbursementExport } from '../../core/reimbursement/plan.ts';
import { addDays, type LocalDate } from '../../core/time.ts';

interface Dependencies {
  exports: Pick<ExportStore, 'since'>;
  books: Pick<BooksStore, 'before' | 'start'>;
}

/** What a deployment makes its first export within at the latest, unless something has kept it: a weekend and holidays. */
const firstBooksDaysMax = 7;

/** Where the exports stand. */
interface Place {
  latest: ReimbursementExport | undefined;
  /** The day of the first act that is recorded. */
  firstActed: LocalDate | undefined;
}

/**
 * The days that are over since the books of the last export, which begin with what those ended with. The first export of all
 * has all days since the first act, before which nothing has moved, or the day before it where these are many; a deployment
 * that has made exports before it had books has none until they are opened.
 */
export async function planBooks(
  { exports, books }: Dependencies,
  place: Place,
  today: LocalDate,
): Promise<BooksPlan | undefined> {
  const yesterday = addDays(today, -1);
  const start = await startAfter(books, place, yesterday);
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
  { latest, firstActed }: Place,
  yesterday: LocalDate,
): Promise<BooksStart | undefined> {
  if (!latest && firstActed && firstActed > addDays(yesterday, -firstBooksDaysMax))
    return { from: firstActed < yesterday ? firstActed : yesterday, opening: {} };
  if (!latest) return { from: yesterday, opening: await books.before(yesterday) };
  if (latest.status === 'PUBLISHED' && latest.books) {
    const { from, through, opening } = latest.books;
    // Where it could not read them, its days are read again.
    return latest.closing ? { from: addDays(through, 1), opening: latest.closing } : { from, opening };
  }
  return books.start();
}
