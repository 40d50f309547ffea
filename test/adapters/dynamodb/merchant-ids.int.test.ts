import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { merchantIds } from '../../../adapters/dynamodb/merchant-ids.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();

it('are those of the merchants’ profiles, among all that the directory holds', async () => {
  const { directory } = await db.freshTables();
  const keys = ['MERCHANT#a PROFILE', 'MERCHANT#b PROFILE', 'MERCHANT#c OTHER', 'CLIENT#d PROFILE', 'MEMBER#e PROFILE'];
  for (const key of keys) {
    const [pk, sk] = key.split(' ');
    await db.documents.send(new PutCommand({ TableName: directory, Item: { pk, sk } }));
  }
  const found: string[] = [];
  for await (const id of merchantIds(db.documents, directory)) found.push(id);
  expect(found.sort()).toEqual(['a', 'b']);
});
