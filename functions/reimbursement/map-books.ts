import type { BooksStore } from '../../adapters/dynamodb/books-store.ts';
import type { ExportOutcomeStore } from '../../adapters/dynamodb/export-outcome-store.ts';
import type { ExportStore } from '../../adapters/dynamodb/export-store.ts';
import type { ObjectStore } from '../../adapters/s3/object-store.ts';
import { turnedBy, type Turnover } from '../../core/books/balances.ts';
import { bookDays, type BooksPlan } from '../../core/books/books-plan.ts';
import { movementOfTransfer, type Movement } from '../../core/books/movement.ts';
import type { ReimbursementExport } from '../../core/reimbursement/plan.ts';
import { parisDate, type LocalDate } from '../../core/time.ts';
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
  const made = await Promise.all(plan.exports.map((date) => requirePlan(exports, date)));

  async function* transfers({ exportDate, createdAt }: ReimbursementExport): AsyncGenerator<Movement> {
    for await (const { outcome } of outcomes.list(exportDate, { kind: 'TRANSFER', shards: [shard] })) {
      if (outcome.kind === 'TRANSFER') yield movementOfTransfer(outcome, createdAt);
    }
  }
  async function* movementsOf(day: LocalDate): AsyncGenerator<Movement> {
    yield* books.movements(day, shard);
    for (const each of made) if (parisDate(each.createdAt) === day) yield* transfers(each);
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
