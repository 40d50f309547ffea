import { expect, it } from 'vitest';
import { bankFileStore } from '../../../adapters/dynamodb/bank-file-store.ts';
import { createdAt } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
const begun = {
  sha256: 'ab',
  key: 'bank-inbox/1.xml',
  receivedAt: createdAt,
  entries: 9,
  done: 0,
  changed: 0,
  known: 0,
  waiting: 0,
};

it('a file of the bank is begun once, and each part of it is taken by one run', async () => {
  const files = bankFileStore(db.documents, (await db.freshTables()).orders);
  expect(await files.advance(begun, { ...begun, done: 5 })).toBe(false);
  expect(await files.begin(begun)).toBe(true);
  expect(await files.begin({ ...begun, key: 'bank-inbox/2.xml' })).toBe(false);
  expect(await files.find('ab')).toEqual(begun);

  expect(await files.advance(begun, { ...begun, done: 5, changed: 5 })).toBe(true);
  expect(await files.advance(begun, { ...begun, done: 5, known: 5 })).toBe(false);
  expect(await files.find('ab')).toMatchObject({ done: 5, changed: 5, known: 0 });
});
