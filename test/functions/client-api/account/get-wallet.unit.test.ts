import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, it } from 'vitest';
import { getMe } from '../../../../functions/client-api/account/get-me.ts';
import { getWallet } from '../../../../functions/client-api/account/get-wallet.ts';
import { aCall } from '../../../support/call.ts';
import { clientWorld, later, marie, now, type ClientWorld } from '../../../support/client-world.ts';
import { withCodeMac } from '../../../support/code-mac.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';
import type { TableNames } from '../../../support/tables.ts';

const db = withMemoryTables();
const codeMacWith = withCodeMac();
let tables: TableNames;
let world: ClientWorld;
const notFound = { refusal: { code: 'not-found' } };

beforeEach(async () => {
  tables = await db.freshTables();
  world = clientWorld(db, tables, codeMacWith());
});

it('shows a hold past its time as available, before anything has released it', async () => {
  await world.enrolClient();
  await db.documents.send(
    new UpdateCommand({
      TableName: tables.wallets,
      Key: { clientId: marie },
      UpdateExpression: 'SET available = :available, held = :held, holds = :holds',
      ExpressionAttributeValues: {
        ':available': 100_00,
        ':held': 70_00,
        ':holds': { a: { amount: 50_00, confirmBy: later(1) }, b: { amount: 20_00, confirmBy: now } },
      },
    }),
  );
  expect(await getWallet(aCall({ caller: marie, now }), world)).toEqual({
    body: {
      available: { value: 120_00, currency: 'EUR' },
      held: { value: 50_00, currency: 'EUR' },
      attemptsLeft: 3,
      locked: false,
    },
  });
});

it('says that the wallet is locked by wrong codes, and by nothing else', async () => {
  await world.enrolClient();
  for (const id of ['a', 'b', 'c']) await world.wallets.takeAttempt(marie, id, now);
  expect(await getWallet(aCall({ caller: marie, now }), world)).toMatchObject({
    body: { attemptsLeft: 3, locked: false },
  });
  for (const id of ['a', 'b', 'c']) await world.wallets.countWrongAttempt(marie, id);
  expect(await getWallet(aCall({ caller: marie, now }), world)).toMatchObject({
    body: { attemptsLeft: 0, locked: true },
  });
});

it('tells clients who they are and whether they can pay', async () => {
  await world.enrolClient();
  expect(await getMe(aCall({ caller: marie, now }), world)).toMatchObject({ body: { id: marie, activated: false } });
  world = clientWorld(db, await db.freshTables(), codeMacWith());
  await world.givenActivated();
  expect(await getMe(aCall({ caller: marie, now }), world)).toEqual({
    body: { id: marie, name: 'Marie', identifiers: [], activated: true },
  });
});

it('knows nobody who is not in the directory', async () => {
  expect(await getMe(aCall({ caller: 'nobody', now }), world)).toEqual(notFound);
  expect(await getWallet(aCall({ caller: 'nobody', now }), world)).toEqual(notFound);
});
