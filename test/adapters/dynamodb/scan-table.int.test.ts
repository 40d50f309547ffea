import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { scanPages, scanTable, type ScanPlace } from '../../../adapters/dynamodb/scan-table.ts';
import { withDynamoDb } from '../../support/tables.ts';

const db = withDynamoDb();

it.each([1, 8])('gives each item once, those of a partition in their order, in %i segments', async (segments) => {
  const { operations } = await db.freshTables();
  const days = Array.from({ length: 20 }, (_, day) => `DAY#${day}`);
  const keys = days.flatMap((pk) => [1, 2, 3].map((number) => ({ pk, sk: String(number) })));
  for (const key of keys) await db.documents.send(new PutCommand({ TableName: operations, Item: key }));

  const found: typeof keys = [];
  for await (const item of scanTable(db.documents, operations, segments)) found.push(item as (typeof keys)[number]);

  expect(found).toHaveLength(keys.length);
  for (const day of days) expect(found.filter(({ pk }) => pk === day).map(({ sk }) => sk)).toEqual(['1', '2', '3']);
});

it('goes on from where an earlier scan has stopped, after each of its pages', async () => {
  const { operations } = await db.freshTables();
  // Some pages of a megabyte in each segment.
  const filling = 'x'.repeat(350_000);
  const days = Array.from({ length: 12 }, (_, day) => `DAY#${day}`);
  for (const pk of days) {
    await db.documents.send(new PutCommand({ TableName: operations, Item: { pk, sk: '1', filling } }));
  }

  const found: string[] = [];
  let place: ScanPlace | undefined;
  let pages = 0;
  for (let isThrough = false; !isThrough;) {
    isThrough = true;
    // The first page of each scan, and no more of it.
    for await (const page of scanPages(db.documents, operations, 2, place)) {
      isThrough = false;
      pages += 1;
      found.push(...page.items.map(({ pk }) => String(pk)));
      place = JSON.parse(JSON.stringify(page.place)) as ScanPlace;
      break;
    }
  }

  expect(pages).toBeGreaterThan(3);
  expect(found.sort()).toEqual(days.sort());
});
