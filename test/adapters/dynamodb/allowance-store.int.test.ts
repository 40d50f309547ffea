import { expect, it } from 'vitest';
import { allowanceStore } from '../../../adapters/dynamodb/allowance-store.ts';
import { write } from '../../../adapters/dynamodb/write.ts';
import { perDay } from '../../../core/allowance.ts';
import { createdAt, day, later } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();

it('is used up to the last bit of it, and no further, until its period is over', async () => {
  const allowances = allowanceStore(db.documents, (await db.freshTables()).orders);
  const of = (amount: number, now = createdAt) => perDay({ key: 'somebody', amount, most: 100 }, now);
  const use = async (amount: number, now = createdAt) =>
    (await write([allowances.use(of(amount, now))], { client: db.documents })).committed;

  expect(await allowances.isUsedUp(of(100))).toBe(false);
  expect(await allowances.isUsedUp(of(101))).toBe(true);
  expect(await use(60)).toBe(true);
  expect(await allowances.isUsedUp(of(40))).toBe(false);
  expect(await allowances.isUsedUp(of(41))).toBe(true);
  expect(await use(41)).toBe(false);
  expect(await use(40)).toBe(true);
  expect(await allowances.isUsedUp(of(1))).toBe(true);
  expect(await use(1)).toBe(false);
  expect(await use(1, later(day))).toBe(true);
});
