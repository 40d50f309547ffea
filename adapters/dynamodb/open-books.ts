import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { HOUR_MS } from '../../contract/duration.ts';
import { addPostings } from '../../core/books/balances.ts';
import type { BooksStart } from '../../core/books/books-plan.ts';
import { parisDate, startOfParisDay, type Instant } from '../../core/time.ts';
import { booksStore } from './books-store.ts';
import { transferItem } from './export-items.ts';
import { exportStore } from './export-store.ts';
import { scanSegments, scanTable } from './scan-table.ts';

/**
 * Opens the books of a deployment that has made exports before it had any: they begin today, with all that was moved until then,
 * whoever wrote it. To be run a day after the release that books what it writes, for its functions write nothing else by then.
 *
 * @throws RangeError when yesterday may not be over: in the first hour of a day, or while an export is being made
 */
export async function openBooks(
  client: DynamoDBDocumentClient,
  tables: { ledger: string; exports: string },
  { now, dryRun }: { now: Instant; dryRun: boolean },
): Promise<{ start: BooksStart; outcome: 'counted' | 'opened' | 'were-open' }> {
  const from = parisDate(now);
  if (now - startOfParisDay(from) < HOUR_MS)
    throw new RangeError('a movement of yesterday may be on its way: wait an hour');
  const { latest } = await exportStore(client, tables.exports).progress();
  if (latest?.status === 'PLANNED')
    throw new RangeError(`the export of ${latest.exportDate} is being made: wait for it`);
  const books = booksStore(client, tables);
  let opening = await books.before(from);
  for await (const item of scanTable(client, tables.exports, scanSegments)) {
    if (!String(item['pk']).startsWith('R#')) continue;
    const { at, postings } = transferItem.parse(item);
    if (parisDate(at) < from) opening = addPostings(opening, postings);
  }
  const start = { from, opening };
  if (dryRun) return { start, outcome: 'counted' };
  return { start, outcome: (await books.open(start)) ? 'opened' : 'were-open' };
}
