import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { addDays, localDate } from '../../../core/time.ts';
import { gite, morning, noon, reimbursementWorld } from '../../support/reimbursement-world.ts';
import { withDynamoDb } from '../../support/tables.ts';

const db = withDynamoDb();

it('gives all exports since a day, however many there are, the oldest first', async () => {
  const world = await reimbursementWorld(db);
  await world.enrol(gite);
  await world.pay(gite, 40_00, noon('2026-06-01'));
  await world.runBatch(morning('2026-06-08'));
  const { Items = [] } = await db.documents.send(new ScanCommand({ TableName: world.tables.exports }));
  const made = Items.find(({ pk }) => pk === 'EXPORT');
  const days = Array.from({ length: 205 }, (_, day) => addDays(localDate('2026-06-09'), day));
  for (const exportDate of days) {
    const Item = { ...made, sk: exportDate, exportDate };
    await db.documents.send(new PutCommand({ TableName: world.tables.exports, Item }));
  }

  const since = await world.exports.since(days[1]!);

  expect(since.map(({ exportDate }) => exportDate)).toEqual(days.slice(1));
  expect(await world.exports.since(addDays(days.at(-1)!, 1))).toEqual([]);
});
