import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { codeItem } from '../../../../adapters/dynamodb/secret-items.ts';
import { secretStore } from '../../../../adapters/dynamodb/secret-store.ts';
import { Unavailable } from '../../../../adapters/unavailable.ts';
import { parseIdentifier } from '../../../../contract/identifier.ts';
import { cents } from '../../../../contract/money.ts';
import type { Refusal } from '../../../../contract/refusal.ts';
import { defaultTerms } from '../../../../contract/settings/terms.ts';
import type { AwaitingClient } from '../../../../core/payment/payment.ts';
import type { Device, PersonalCode } from '../../../../core/security/credentials.ts';
import { createClient } from '../../../../functions/back-office-api/accounts/create-client.ts';
import { creditWallet } from '../../../../functions/back-office-api/accounts/credit-wallet.ts';
import { issueActivation } from '../../../../functions/back-office-api/accounts/issue-activation.ts';
import { closeClient, recordDeath } from '../../../../functions/back-office-api/people/close-client.ts';
import { findAskedClient } from '../../../../functions/merchant-api/payment-requests/find-asked-client.ts';
import { runCommand } from '../../../../functions/use-cases/run-command.ts';
import { withBackOffice, type BackOfficeWorld } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { recordedActs } from '../../../support/operations.ts';
import { createdAt, paymentIn } from '../../../support/payments.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';
import type { TableNames } from '../../../support/tables.ts';

const db = withMemoryTables();
const backOffice = withBackOffice(db);
let tables: TableNames;
let world: BackOfficeWorld;
let marie: string;

const aCode: PersonalCode = { mac: 'mac', keyId: 'key', changedAt: createdAt, version: 1 };
const device = (id: string): Device => ({
  id,
  publicKey: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' },
  enrolledAt: createdAt,
});
const refusalOf = (reply: object) => (reply as { refusal?: Refusal }).refusal?.code;
const calling = (id = marie) => ({ caller: 'ops', params: { id }, body: { reason: 'Courrier du client' } });
const close = (at: Parameters<typeof closeClient>[1] = world) => closeClient(aCall(calling()), at);
const die = () => recordDeath(aCall(calling()), world);
const credit = () => {
  const body = { clientIdentifier: '10003377487', amount: { value: 20_00, currency: 'EUR' as const } };
  return creditWallet(aCall({ caller: 'finance', idempotencyKey: 'key', body }), world);
};
const isFound = async () => (await world.directory.findClient(parseIdentifier('10003377487')!)) !== undefined;
const acts = async () => (await recordedActs(db.documents, tables)).map(([act]) => act);

beforeEach(async () => {
  tables = await db.freshTables();
  world = backOffice(tables);
  const body = { name: 'Marie', identifiers: ['10003377487', 'marie@example.fr'], email: 'marie@example.fr' };
  const reply = await createClient(aCall({ caller: 'ops', idempotencyKey: 'marie', body }), world);
  marie = (reply as { body: { id: string } }).body.id;
  await world.directory.setPushTarget(marie, 'd1', { platform: 'FCM', token: 'token', language: 'fr' });
});

describe('closing an account', () => {
  it('lets nobody sign in, find the client or tell a phone, and keeps who it was', async () => {
    expect(await close()).toEqual({ body: { closedAt: '2026-04-30T09:00:00Z' } });
    expect(await world.clientAccounts.emailOf(marie)).toBeUndefined();
    expect([await isFound(), await world.directory.pushTargets(marie)]).toEqual([false, []]);
    expect(refusalOf(await credit())).toBe('client-unknown');
    const payments = { get: () => Promise.resolve({ ...paymentIn('VALIDATED'), clientId: marie }) };
    const again = { sameClientAs: 'p'.repeat(26) };
    const { merchantId } = paymentIn('VALIDATED');
    const asMerchant = { ...world, payments, refusedMerchants: { isRefused: () => Promise.resolve(false) } };
    expect(refusalOf(await findAskedClient(again, merchantId, asMerchant))).toBe('earlier-payment-unknown');
    expect(await world.directory.getClient(marie)).toMatchObject({
      name: 'Marie',
      identifiers: ['10003377487', 'marie@example.fr'],
      closed: { because: 'CLOSED', at: createdAt },
    });
    expect(await acts()).toContain('CLIENT_CLOSED');
  });

  it('is refused while there is something in the wallet, and then nothing is changed', async () => {
    await credit();
    expect(refusalOf(await close())).toBe('wallet-not-empty');
    expect([await isFound(), (await world.directory.pushTargets(marie)).length]).toEqual([true, 1]);
    expect(await acts()).not.toContain('CLIENT_CLOSED');
  });

  it('revokes the devices and the activation that was not used, which enrol nothing any more', async () => {
    await db.documents.send(
      new PutCommand({
        TableName: tables.secrets,
        Item: codeItem.toItem({ pk: `CLIENT#${marie}`, sk: 'CODE' }, aCode),
      }),
    );
    const secrets = secretStore(db.documents, tables);
    await secrets.addDevice(marie, aCode, device('d1'), []);
    await issueActivation(aCall({ caller: 'ops', params: { id: marie }, body: {} }), world);
    const { hash = '' } = (await world.activations.lastActivation(marie)) ?? {};
    await close();
    expect(await secrets.getDevice(marie, 'd1')).toMatchObject({ revokedAt: createdAt });
    expect((await world.activations.lastActivation(marie))?.expiresAt).toBe(createdAt);

    const seen = await secrets.credentials(marie);
    expect(await secrets.addDevice(marie, seen.code!, device('d2'), [])).toBe(false);
    const enrolment = { seen, code: seen.code!, device: device('d2'), revoke: [], notices: [] };
    const activation = { hash, at: createdAt, by: 'd2' };
    expect(await secrets.enrol(marie, { ...enrolment, activation })).toMatchObject({ enrolled: false });
  });

  it('is whole when it is said again after the sign-in could not be ended, and is one act', async () => {
    const disable = () => Promise.reject(new Unavailable('Cognito'));
    const failing = { ...world, clientAccounts: { ...world.clientAccounts, disable } };
    await expect(close(failing)).rejects.toThrow('is not available');
    expect(await close()).toHaveProperty('body');
    expect(await world.clientAccounts.emailOf(marie)).toBeUndefined();
    expect((await acts()).filter((act) => act === 'CLIENT_CLOSED')).toHaveLength(1);
    expect(refusalOf(await die())).toBe('client-closed');
  });

  it('issues no activation any more, and finds no unknown client', async () => {
    await close();
    const issued = await issueActivation(aCall({ caller: 'ops', params: { id: marie }, body: {} }), world);
    expect(refusalOf(issued)).toBe('client-closed');
    expect(refusalOf(await closeClient(aCall(calling('z'.repeat(26))), world))).toBe('not-found');
  });
});

it('a death leaves the wallet as it is: nothing is paid from it, nor credited to it', async () => {
  await credit();
  expect(await die()).toHaveProperty('body');
  expect([await isFound(), (await world.wallets.get(marie))?.available]).toEqual([false, 20_00]);
  expect(await acts()).toContain('DEATH_RECORDED');

  const waiting = paymentIn('AWAITING_CLIENT', 'DEFERRED') as AwaitingClient;
  const asked = { ...waiting, clientId: marie, amount: cents(5_00) };
  await world.payments.create(asked);
  const command = { type: 'approve', amount: cents(5_00), deviceId: 'd1' } as const;
  const performed = await runCommand(asked, command, { now: createdAt, terms: defaultTerms }, world);
  expect(performed).toMatchObject({ blocked: 'wallet', wallet: { available: 20_00, closedAt: createdAt } });
  const given = { id: 'c1', clientId: marie, amount: cents(1_00), creditedAt: createdAt, requestHash: 'hash' };
  expect(await world.credits.credit(given)).toBe('closed');
});
