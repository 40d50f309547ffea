import { createHash } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { templateVariable } from 'run-template';
import { expect, it } from 'vitest';
import { clientCopy } from '../../adapters/dynamodb/client-copy.ts';
import { eraseClient, heldOf, type Held } from '../../adapters/dynamodb/client-data.ts';
import type { ClientTables } from '../../adapters/dynamodb/client-holdings.ts';
import { instant } from '../../core/time.ts';
import { clientOf } from '../../demo/cast.ts';
import { createCaller } from '../../local/api/caller.ts';
import { newDevice } from '../../local/api/device.ts';
import { eur } from '../../local/api/eur.ts';
import { validCode, withLocalSystem } from '../support/local-system.ts';
import { anOperation } from '../support/operations.ts';
import { wholeData } from '../support/whole-data.ts';

const system = withLocalSystem();

const tableNames = ['Directory', 'Secrets', 'Wallets', 'Payments', 'Ledger', 'Notices', 'Orders', 'Operations'];

/** What the command works on, as whoever deploys. */
function dependencies() {
  const { platform } = system().system;
  const { stack, dynamoDbEndpoint: endpoint } = platform;
  const credentials = { accessKeyId: 'RUNTIME', secretAccessKey: 'local' };
  const dynamo = new DynamoDBClient({ region: stack.deployment.region, credentials, endpoint });
  const marshallOptions = { removeUndefinedValues: true };
  const all = stack.idsOf('AWS::DynamoDB::Table').map((id) => stack.ref(id));
  const tables = Object.fromEntries(
    tableNames.map((name) => [name.toLowerCase(), all.find((one) => one.includes(`Tables${name}`))]),
  ) as unknown as ClientTables;
  const pool = platform.pools.find(({ scopes }) => scopes.includes('client/api'))!.id;
  const removeSignIn = (id: string) => Promise.resolve(platform.users.remove(pool, id));
  return { client: DynamoDBDocumentClient.from(dynamo, { marshallOptions }), tables, removeSignIn, pool };
}

/** Somebody with a past: a payment with a name on it, a phone, a merchant blocked, a proposal at a counter, news. */
async function aClientWithAPast(who: { name: string; digits: string; email: string }) {
  const { ops, finance, gite, agence, ask, unique, url, system: local } = system();
  const body = { name: who.name, identifiers: [who.digits, who.email], email: who.email };
  const { id: clientId } = await ops.call('createClient', { key: unique('past'), body });
  const credit = { clientIdentifier: who.digits, amount: eur(60_00) };
  await finance.call('creditWallet', { key: unique('credit'), body: credit });
  const { pool } = dependencies();
  const token = () => local.platform.signIn.issueAccessToken({ pool, username: clientId });
  const caller = createCaller({ url, token, language: 'fr' });
  const device = await newDevice();
  const { activationCode } = await ops.call('issueActivation', { params: { id: clientId } });
  const push = { platform: 'FCM', token: `token-${device.deviceId}` } as const;
  await caller.call('activate', {
    body: { activationCode, code: validCode, publicKey: device.publicKey, name: `Téléphone de ${who.name}`, push },
  });
  const client = clientOf(caller, { clientId, name: who.name, identifier: who.digits, code: validCode, device });
  const { id } = await ask(gite, client, { amount: eur(60_00), customer: who.name });
  await client.call('approvePaymentRequest', await client.approval(id, 60_00));
  await client.call('blockMerchant', { params: { id: agence.merchantId } });
  await local.settle();
  return { client, paymentId: id };
}

async function heldNow(clientId: string): Promise<Held[]> {
  const held: Held[] = [];
  for await (const one of heldOf(clientId, dependencies())) {
    if ('unknown' in one) throw new Error(one.unknown);
    held.push(one);
  }
  return held;
}

/** Everything that the exports' bucket holds. */
async function objects(): Promise<string[]> {
  const { running, platform } = system().system;
  const Bucket = templateVariable(platform.stack, 'EXPORTS_BUCKET');
  const { Contents = [] } = await running.s3.send(new ListObjectsV2Command({ Bucket }));
  return Promise.all(
    Contents.map(async ({ Key }) => {
      const { Body } = await running.s3.send(new GetObjectCommand({ Bucket, Key }));
      return (await Body?.transformToString()) ?? '';
    }),
  );
}

it('a client has a copy of all that is kept, and is erased but for what the law keeps, which says nobody’s name', async () => {
  const who = { name: 'Ysaline Kergoat', digits: '73519246803', email: 'ysaline.kergoat@example.fr' };
  const { client, paymentId } = await aClientWithAPast(who);
  const { clientId } = client;
  const { system: local, ops } = system();
  const allData = () => wholeData(local.platform);

  const copy = JSON.stringify(clientCopy(await heldNow(clientId), { client: clientId, email: who.email, madeAt: '' }));
  for (const part of [who.name, who.digits, who.email, paymentId, 'Téléphone de', system().agence.merchantId]) {
    expect(copy).toContain(part);
  }
  expect(copy).not.toMatch(/"(mac|hash|requestHash|challenge|token)":/);

  const operation = anOperation({
    id: `erasure-${clientId}`,
    act: 'CLIENT_ERASED',
    about: { kind: 'CLIENT', id: clientId },
    at: instant(local.now()),
    why: 'Demande du client',
  });
  const erase = (at = dependencies()) => eraseClient(clientId, operation, at);
  expect(await erase()).toEqual({ outcome: 'account-open' });
  await ops.call('closeClient', { params: { id: clientId }, body: { reason: 'Courrier du client' } });
  await local.settle();
  const ledgerOf = async () => (await heldNow(clientId)).filter(({ holding }) => holding.table === 'ledger');
  const ledger = await ledgerOf();

  // It dies half-way: nothing is recorded, and the next time finds the rest.
  const dying = dependencies();
  let writes = 0;
  const send = dying.client.send.bind(dying.client);
  dying.client.send = ((command: { constructor: { name: string } }) => {
    if (/^(Delete|Update)Command$/.test(command.constructor.name) && (writes += 1) === 4) throw new Error('died');
    return send(command as never);
  }) as typeof send;
  await expect(erase(dying)).rejects.toThrow('died');
  const recorded = async () =>
    (await allData()).filter((line) => line.includes('CLIENT_ERASED') && line.includes(clientId));
  expect(await recorded()).toEqual([]);

  expect(await erase()).toMatchObject({ outcome: 'erased', counts: { blanked: 3 } });
  expect(await erase()).toMatchObject({ outcome: 'erased' });
  await local.settle();

  expect(await recorded()).toHaveLength(1);
  expect(await ledgerOf()).toEqual(ledger);
  const sha256 = createHash('sha256').update(who.digits).digest('hex');
  const everything = [...(await allData()), ...(await objects())];
  for (const trace of ['Ysaline', 'Kergoat', 'ysaline', who.digits, sha256]) {
    expect([trace, everything.filter((line) => line.includes(trace))]).toEqual([trace, []]);
  }
  // What merchants and the books show of it goes on.
  const seen = await system().gite.call('getPaymentRequest', { params: { id: paymentId } });
  expect(seen).toMatchObject({ status: 'VALIDATED', clientIdentifier: '•••' });
});
