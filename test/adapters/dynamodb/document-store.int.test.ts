import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { documentStore } from '../../../adapters/dynamodb/document-store.ts';
import { forgetDocumentAt, type HandedIn } from '../../../core/application/handed-in.ts';
import { addMs } from '../../../core/time.ts';
import { anOperation, recordedActs } from '../../support/operations.ts';
import { createdAt, later, minute } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
const [first, second] = ['IDENTITY', 'REGISTRATION'] as const;
const handedIn = (document: HandedIn['document'], upload: string): HandedIn => ({
  ...{ document, upload, contentType: 'application/pdf', bytes: 1_000, receivedAt: createdAt },
});
const seen = { by: 'reviewer', at: later(minute) };

it('are of one application each, and kept until they are forgotten', async () => {
  const { orders } = await db.freshTables();
  const documents = documentStore(db.documents, orders);
  await documents.put('one', handedIn(first, 'a'));
  await documents.put('one', handedIn(second, 'b'));
  await documents.put('two', handedIn(first, 'c'));
  const Item = { pk: 'APPLICATION#one', sk: 'LATER' };
  await db.documents.send(new PutCommand({ TableName: orders, Item }));

  expect(await documents.list('one', createdAt)).toHaveLength(2);
  expect(await documents.list('one', createdAt)).toEqual(
    expect.arrayContaining([handedIn(first, 'a'), handedIn(second, 'b')]),
  );
  expect(await documents.list('two', createdAt)).toEqual([handedIn(first, 'c')]);
  const forgotten = forgetDocumentAt(handedIn(first, 'c'));
  expect(await documents.list('two', addMs(forgotten, -1))).toHaveLength(1);
  expect(await documents.list('two', forgotten)).toEqual([]);
});

it('are seen as the very file that was opened, and not as one that has taken its place', async () => {
  const tables = await db.freshTables();
  const documents = documentStore(db.documents, tables.orders, tables.operations);
  await documents.put('one', handedIn(first, 'a'));
  expect(await documents.see('one', handedIn(first, 'a'), seen, anOperation())).toBe(true);
  expect(await documents.list('one', createdAt)).toEqual([{ ...handedIn(first, 'a'), seen }]);

  await documents.put('one', handedIn(first, 'b'));
  expect(await documents.see('one', handedIn(first, 'a'), seen, anOperation())).toBe(false);
  expect(await documents.list('one', createdAt)).toEqual([handedIn(first, 'b')]);
  expect(await recordedActs(db.documents, tables)).toHaveLength(1);
});
