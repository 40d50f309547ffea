import { DeleteCommand, PutCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { activationStore, type ActivationStore } from '../../../adapters/dynamodb/activation-store.ts';
import { secretStore, type SecretStore } from '../../../adapters/dynamodb/secret-store.ts';
import { walletStore, type WalletStore } from '../../../adapters/dynamodb/wallet-store.ts';
import type { Device, PersonalCode } from '../../../core/security/credentials.ts';
import { anOperation } from '../../support/operations.ts';
import { createdAt, later, minute } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';
import type { TableNames } from '../../support/tables.ts';

const db = withStoreTables();
let tables: TableNames;
let secrets: SecretStore;
let wallets: WalletStore;
let activations: ActivationStore;

const client = 'c'.repeat(26);
const code = { mac: 'mac', keyId: 'key', changedAt: createdAt };
const inForce = (version: number): PersonalCode => ({ ...code, version });
const issued = { hash: 'hash', issuedAt: createdAt, expiresAt: later(60 * minute) };

const device = (id: string): Device => ({
  id,
  publicKey: { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) },
  enrolledAt: createdAt,
});

const enrol = (hash: string, seen: PersonalCode | undefined, id = 'first', at = later(minute)) =>
  secrets.enrol(client, {
    activation: { hash, at, by: id },
    seen: { code: seen, devices: [] },
    code,
    device: device(id),
    revoke: [],
    notices: [],
  });

const issue = (hash: string, minutes = 0, lastBy?: number) =>
  activations.issueActivation(
    client,
    { ...issued, hash, issuedAt: later(minutes * minute) },
    anOperation(),
    lastBy === undefined ? {} : { lastBy: later(lastBy * minute) },
  );

beforeEach(async () => {
  tables = await db.freshTables();
  secrets = secretStore(db.documents, tables);
  wallets = walletStore(db.documents, tables.wallets, tables.operations);
  activations = activationStore(db.documents, tables.secrets, tables.operations);
  const wallet = { clientId: client, available: 0, held: 0, holds: {} };
  await db.documents.send(new PutCommand({ TableName: tables.wallets, Item: wallet }));
});

describe('an activation', () => {
  it('enrols once, the one that was judged, and a first code only where there is none', async () => {
    await issue('hash');
    expect(await enrol('another', undefined)).toMatchObject({ because: 'activation', activation: { hash: 'hash' } });
    expect(await enrol('hash', inForce(1))).toEqual({ enrolled: false, because: 'credentials' });
    expect(await enrol('hash', undefined)).toEqual({ enrolled: true });
    expect(await enrol('hash', inForce(1), 'second')).toMatchObject({ because: 'activation' });
    await issue('next');
    expect(await enrol('next', undefined, 'second')).toEqual({ enrolled: false, because: 'credentials' });
    expect((await secrets.credentials(client)).devices.map(({ id }) => id)).toEqual(['first']);
  });

  it('and all that comes of it is one client’s', async () => {
    await issue('hash');
    await enrol('hash', undefined);
    const other = 'o'.repeat(26);
    expect(await activations.lastActivation(other)).toBeUndefined();
    expect(await secrets.credentials(other)).toEqual({ code: undefined, devices: [] });
    expect(await secrets.getDevice(client, 'second')).toBeUndefined();
  });

  it('enrols nobody whose account has ended', async () => {
    await issue('hash');
    const closed = { TableName: tables.wallets, Key: { clientId: client } };
    const UpdateExpression = 'SET closedAt = :at';
    await db.documents.send(
      new UpdateCommand({ ...closed, UpdateExpression, ExpressionAttributeValues: { ':at': createdAt } }),
    );
    expect(await enrol('hash', undefined)).toMatchObject({ enrolled: false, because: 'activation' });
    expect(await secrets.getCode(client)).toBeUndefined();
  });

  it('makes no wallet for whom there is none', async () => {
    await issue('hash');
    await db.documents.send(new DeleteCommand({ TableName: tables.wallets, Key: { clientId: client } }));
    await expect(enrol('hash', undefined)).rejects.toThrow('no wallet');
    expect(await wallets.get(client)).toBeUndefined();
  });

  it('is not issued over one that came later than the last that was known', async () => {
    expect(await issue('first', 1, 0)).toBe(true);
    expect(await issue('second', 2, 0)).toBe(false);
    expect(await issue('second', 2, 1)).toBe(true);
    expect(await activations.lastActivation(client)).toMatchObject({ hash: 'second' });
  });

  it('ends before its time, but neither one that was used nor one that has expired', async () => {
    await activations.endActivation(client, later(minute));
    expect(await activations.lastActivation(client)).toBeUndefined();
    await issue('hash');
    await activations.endActivation(client, later(90 * minute));
    expect(await activations.lastActivation(client)).toMatchObject({ expiresAt: issued.expiresAt });
    await activations.endActivation(client, later(2 * minute));
    expect(await activations.lastActivation(client)).toMatchObject({ expiresAt: later(2 * minute) });
    await enrol('hash', undefined);
    await activations.endActivation(client, later(minute));
    expect(await activations.lastActivation(client)).toMatchObject({ expiresAt: later(2 * minute) });
  });
});

describe('a device', () => {
  beforeEach(async () => {
    await issue('hash');
    await enrol('hash', undefined);
  });

  it('is added to the code and the devices that were seen', async () => {
    expect(await secrets.addDevice(client, inForce(2), device('second'), [])).toBe(false);
    expect(await secrets.addDevice(client, inForce(1), device('second'), [])).toBe(true);
    expect(await secrets.changeCode(client, inForce(1), code, [])).toBe(false);
    expect(await secrets.changeCode(client, inForce(2), code, [])).toBe(true);
  });

  it('that was revoked stays so, since the first time', async () => {
    expect(await secrets.revokeDevice(client, 'none', later(minute))).toBe(false);
    expect(await secrets.getDevice(client, 'none')).toBeUndefined();
    expect(await secrets.revokeDevice(client, 'first', later(minute))).toBe(true);
    expect(await secrets.revokeDevice(client, 'first', later(2 * minute))).toBe(true);
    expect(await secrets.addDevice(client, inForce(1), device('first'), [])).toBe(false);
    expect(await secrets.getDevice(client, 'first')).toMatchObject({ revokedAt: later(minute) });
  });
});

it('a code is sealed anew as long as it is the one that was read', async () => {
  await issue('hash');
  await enrol('hash', undefined);
  const sealed = { mac: 'new', keyId: 'other' };
  expect(await secrets.resealCode(client, inForce(2), sealed)).toBe(false);
  expect(await secrets.resealCode(client, { ...inForce(1), mac: 'older' }, sealed)).toBe(false);
  expect(await secrets.resealCode(client, inForce(1), sealed)).toBe(true);
  expect(await secrets.getCode(client)).toMatchObject({ ...sealed, version: 1 });
});

it('attempts make no wallet where there is none', async () => {
  const nobody = 'n'.repeat(26);
  expect(await wallets.takeAttempt(nobody, 'a', createdAt)).toEqual({ taken: false, wallet: undefined });
  await wallets.giveBackAttempt(nobody, 'a');
  await wallets.resetAttempts(nobody);
  await expect(wallets.countWrongAttempt(nobody, 'a')).rejects.toThrow('no wallet');
  await wallets.unlock(nobody, anOperation());
  const { Items } = await db.documents.send(new ScanCommand({ TableName: tables.wallets }));
  expect(Items).toMatchObject([{ clientId: client }]);
});
