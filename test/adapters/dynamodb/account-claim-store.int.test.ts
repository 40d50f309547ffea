import { beforeEach, expect, it } from 'vitest';
import { accountClaimStore, type AccountClaimStore } from '../../../adapters/dynamodb/account-claim-store.ts';
import { inFlightMaxMs } from '../../../core/in-flight.ts';
import { createdAt, later } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
let claims: AccountClaimStore;

beforeEach(async () => {
  claims = accountClaimStore(db.documents, (await db.freshTables()).orders);
});

it('an account is of one request, however often that is made', async () => {
  expect(await claims.claim('anne', 'one', createdAt)).toBe(true);
  expect(await claims.claim('anne', 'other', later(1))).toBe(false);
  expect(await claims.claim('anne', 'one', later(2))).toBe(true);
  expect(await claims.claim('luc', 'other', later(3))).toBe(true);
});

it('is given up once nobody who claimed it can be on the way any more, and stays so', async () => {
  await claims.claim('anne', 'one', createdAt);
  expect(await claims.giveUp('anne', later(inFlightMaxMs))).toBe(false);
  expect(await claims.giveUp('anne', later(inFlightMaxMs + 1))).toBe(true);
  expect(await claims.giveUp('anne', later(inFlightMaxMs + 1))).toBe(true);
  expect(await claims.claim('anne', 'one', later(inFlightMaxMs + 2))).toBe(false);
});
