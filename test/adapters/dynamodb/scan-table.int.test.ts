import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { scanTable } from '../../../adapters/dynamodb/scan-table.ts';
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
