import type { BooksStore } from '../../adapters/dynamodb/books-store.ts';
import type { ExportOutcomeStore } from '../../adapters/dynamodb/export-outcome-store.ts';
import type { ExportStore } from '../../adapters/dynamodb/export-store.ts';
import type { ObjectStore } from '../../adapters/s3/object-store.ts';
import { turnedBy, type Turnover } from '../../core/books/balances.ts';
import { bookDays, type BooksPlan } from '../../core/books/books-plan.ts';
import { movementOfTransfer, type Movement } from '../../core/books/movement.ts';
import type { LocalDate } from '../../core/time.ts';
import type { NewFile } from './made-file.ts';
import { requirePlan } from './require-plan.ts';
import { putPart, type BooksOfShard } from './staging.ts';

interface Sources {
  exports: Pick<ExportStore, 'find'>;
  outcomes: Pick<ExportOutcomeStore, 'list'>;
  books: Pick<BooksStore, 'movements'>;
  staging: ObjectStore;
  newFile: NewFile;
}

/** What moved in a shard on each day of the books: of the journal, and the transfers that exports of that day have made. */
export async function mapBooks(
  plan: BooksPlan,
  { exportDate, shard }: { exportDate: LocalDate; shard: number },
  { exports, outcomes, books, staging, newFile }: Sources,
): Promise<BooksOfShard> {
  async function* transfersOf(day: LocalDate): AsyncGenerator<Movement> {
    const { createdAt } = await requirePlan(exports, day);
    for await (const { outcome } of outcomes.list(day, { kind: 'TRANSFER', shards: [shard] })) {
      if (outcome.kind === 'TRANSFER') yield movementOfTransfer(outcome, createdAt);
    }
  }
  async function* movementsOf(day: LocalDate): AsyncGenerator<Movement> {
    yield* books.movements(day, shard);
    if (plan.exports.includes(day)) yield* transfersOf(day);
  }

  const days: BooksOfShard[number][] = [];
  for (const day of bookDays(plan)) {
    const file = await newFile();
    let turnover: Turnover = {};
    for await (const movement of movementsOf(day)) {
      await file.write(`${JSON.stringify(movement)}\n`);
      turnover = turnedBy(turnover, movement.postings);
    }
    days.push({ day, turnover, movements: await putPart(staging, exportDate, await file.close()) });
  }
  return days;
}
