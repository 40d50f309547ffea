import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { defaultBooksSettings } from '../../contract/settings/books-settings.ts';
import { instant, localDate } from '../../core/time.ts';
import { assembleExport } from '../../functions/reimbursement/assemble-step.ts';
import { mapShard } from '../../functions/reimbursement/map-step.ts';
import { markExport } from '../../functions/reimbursement/mark-step.ts';
import { publishExport } from '../../functions/reimbursement/publish-step.ts';
import { memoryClient } from '../../simulation/dynamodb/memory-client.ts';
import { MemoryDynamoDb } from '../../simulation/dynamodb/memory-dynamodb.ts';
import { gite, morning, noon, reimbursementWorld } from '../../test/support/reimbursement-world.ts';
import { createTables, type TestTables } from '../../test/support/tables.ts';
import { diskObjects } from './disk-objects.ts';
import { generatedLedger } from './generated-ledger.ts';

/** The Monday of an export before, and the Tuesday of the one that is measured, whose books are Monday's. */
const [before, exportDate] = [localDate('2026-06-08'), localDate('2026-06-09')];
const now = morning(exportDate);
/** What is written down of each merchant, and never read again here. */
const ofMerchant = ['R#', 'O#', 'MERCHANT#'];

export type BatchStage = Awaited<ReturnType<typeof batchStage>>;

/**
 * The steps of the batch on stores over a DynamoDB in memory, whose ledger is made when it is read, and buckets on disk: what grows
 * in this process is what the steps keep.
 */
export async function batchStage(lines: number, folder: string) {
  const calls = { count: 0 };
  const day = { lines, dueDate: exportDate, booked: before, at: instant(Date.parse('2026-06-02T10:00:00Z')) };
  const generated = generatedLedger(day);
  let begun = false;
  const memory = new MemoryDynamoDb();
  const client = memoryClient(memory, (command, perform) => {
    calls.count += 1;
    const answer = begun ? (generated.answer(command) ?? (isOfMerchant(command) ? {} : undefined)) : undefined;
    return Promise.resolve(answer ?? perform());
  });
  const world = await reimbursementWorld(inMemory(client));
  // An export before: from then on the days follow on each other.
  await world.enrol(gite);
  await world.pay(gite, 50_00, noon('2026-06-01'));
  await world.runBatch(morning(before));

  for (const id of generated.merchants) await world.enrol(id);
  begun = true;
  const { exports, transfers, outcomes, dayBooks, merchants, notices } = world;
  const staging = diskObjects(folder);
  const published = diskObjects(folder);
  const stores = { exports, ledger: world.ledger, transfers, outcomes, books: dayBooks, merchants, notices, staging };
  return {
    lines: generated.lines,
    calls,
    staging,
    exportDate,
    ledger: world.ledger,
    movements: (shard: number) => dayBooks.movements(before, shard),
    plan: () => world.plan(now),
    map: (shard: number) => mapShard(stores, { exportDate, shard }),
    assemble: () => assembleExport({ ...stores, books: defaultBooksSettings, now: () => now }, { exportDate }),
    publish: () => publishExport({ staging, published, now: () => now }, { exportDate }),
    mark: () => markExport({ ...stores, mailOn: true }, { exportDate }),
  };
}

const inMemory = (documents: DynamoDBDocumentClient): TestTables => ({
  documents,
  documentsWith: () => documents,
  freshTables: () => createTables(documents),
});

const isOfMerchant = (command: object): boolean =>
  command instanceof PutCommand && ofMerchant.some((prefix) => String(command.input.Item?.['pk']).startsWith(prefix));
