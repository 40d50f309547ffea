import { beforeEach, expect, it } from 'vitest';
import { markedMerchants } from '../../../adapters/dynamodb/marked-merchants.ts';
import type { NamedWrite } from '../../../adapters/dynamodb/write.ts';
import { createdAt, later } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';
import type { TableNames } from '../../support/tables.ts';

const db = withStoreTables();
let tables: TableNames;
let refused: ReturnType<typeof markedMerchants>;

/** Put once only. */
const once = (pk: string): NamedWrite<string> => ({
  name: pk,
  Put: { TableName: tables.notices, Item: { pk, sk: '-' }, ConditionExpression: 'attribute_not_exists(pk)' },
});

beforeEach(async () => {
  tables = await db.freshTables();
  refused = markedMerchants(db.documents, tables.directory, 'REFUSED#');
});

it('are each client’s own, the newest last, and nothing else of the client’s', async () => {
  const others = markedMerchants(db.documents, tables.directory, 'SEEN#');
  await refused.add('marie', 'a', later(1));
  await refused.add('marie', 'z', createdAt);
  await refused.add('paul', 'b', createdAt);
  await others.add('marie', 'c', createdAt);
  expect(await refused.of('marie')).toEqual([
    { merchantId: 'z', at: createdAt },
    { merchantId: 'a', at: later(1) },
  ]);
  expect([await refused.has('marie', 'a'), await refused.has('marie', 'b'), await refused.has('paul', 'a')]).toEqual([
    true,
    false,
    false,
  ]);
});

it('keep the first time, and tell of what has changed alone', async () => {
  expect(await refused.add('marie', 'a', createdAt, { alongside: [once('1')], news: [once('told')] })).toBe(true);
  expect(await refused.add('marie', 'a', later(1), { alongside: [once('2')], news: [once('told')] })).toBe(true);
  expect(await refused.of('marie')).toEqual([{ merchantId: 'a', at: createdAt }]);
  expect(await refused.remove('marie', 'a', { alongside: [once('3')], news: [once('told again')] })).toBe(true);
  expect(await refused.remove('marie', 'a', { alongside: [once('4')], news: [once('told again')] })).toBe(true);
  expect(await refused.of('marie')).toEqual([]);
  expect(await refused.remove('marie', 'a')).toBe(true);
});

it('stay as they are where something beside them has changed', async () => {
  await refused.add('marie', 'a', createdAt, { alongside: [once('taken')] });
  expect(await refused.add('marie', 'b', createdAt, { alongside: [once('taken')] })).toBe(false);
  expect(await refused.remove('marie', 'a', { alongside: [once('taken')] })).toBe(false);
  expect(await refused.add('marie', 'a', createdAt, { alongside: [once('taken')] })).toBe(false);
  expect((await refused.of('marie')).map(({ merchantId }) => merchantId)).toEqual(['a']);
});

it('go over to the account that takes the place of another one', async () => {
  await refused.add('marie', 'a', createdAt);
  await refused.add('second', 'a', later(1));
  await refused.add('second', 'b', later(2));
  await refused.carryOver('second', 'marie');
  expect(await refused.of('marie')).toEqual([
    { merchantId: 'a', at: createdAt },
    { merchantId: 'b', at: later(2) },
  ]);
});
