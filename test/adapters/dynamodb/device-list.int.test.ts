import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, it } from 'vitest';
import { deviceList, type ListedDevice } from '../../../adapters/dynamodb/device-list.ts';
import { deviceRevocation } from '../../../adapters/dynamodb/device-revocation.ts';
import { createdAt, later, minute } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
let devicesOf: (clientId: string) => Promise<ListedDevice[]>;
let revoke: ReturnType<typeof deviceRevocation>;

const put = (table: string, clientId: string, id: string, enrolledAt: number) =>
  db.documents.send(
    new PutCommand({
      TableName: table,
      Item: { pk: `CLIENT#${clientId}`, sk: `DEVICE#${id}`, v: 1, id, enrolledAt, publicKey: { x: 'secret' } },
    }),
  );

beforeEach(async () => {
  const { secrets } = await db.freshTables();
  devicesOf = deviceList(db.documents, secrets);
  revoke = deviceRevocation(db.documents, secrets);
  await put(secrets, 'marie', 'a-new-one', later(minute));
  await put(secrets, 'marie', 'phone', createdAt);
  await put(secrets, 'paul', 'phone', createdAt);
  for (const sk of ['CODE', 'LATER'])
    await db.documents.send(new PutCommand({ TableName: secrets, Item: { pk: 'CLIENT#marie', sk, mac: 'secret' } }));
});

it('is of the client’s devices alone, the oldest first, without their keys', async () => {
  expect(await devicesOf('marie')).toEqual([
    { id: 'phone', enrolledAt: createdAt },
    { id: 'a-new-one', enrolledAt: later(minute) },
  ]);
  expect(await devicesOf('anna')).toEqual([]);
});

it('shows which was revoked, and when first', async () => {
  await revoke('marie', 'phone', later(minute));
  await revoke('marie', 'phone', later(2 * minute));
  expect((await devicesOf('marie')).map(({ revokedAt }) => revokedAt)).toEqual([later(minute), undefined]);
  expect((await devicesOf('paul')).map(({ revokedAt }) => revokedAt)).toEqual([undefined]);
});

it('makes no device of one that is not there', async () => {
  await expect(revoke('marie', 'another', createdAt)).rejects.toThrow('conditional');
  expect(await devicesOf('marie')).toHaveLength(2);
});
