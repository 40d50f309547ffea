import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { directoryStore, type DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import { organisationKey } from '../../../adapters/dynamodb/organisation-items.ts';
import { walletStore, type WalletStore } from '../../../adapters/dynamodb/wallet-store.ts';
import { StrangeItem } from '../../../adapters/strange-item.ts';
import type { ClientProfile } from '../../../core/client.ts';
import { parseIdentifier, type Identifier } from '../../../contract/identifier.ts';
import type { MerchantProfile } from '../../../core/merchant.ts';
import { instant } from '../../../core/time.ts';
import { emptyWallet } from '../../../core/wallet.ts';
import { anOperation } from '../../support/operations.ts';
import { setOrganisationAccount } from '../../support/set-payout-terms.ts';
import { setStatus } from '../../support/set-status.ts';
import { withDynamoDb, type TableNames } from '../../support/tables.ts';

const dynamo = withDynamoDb();
let directory: DirectoryStore;
let wallets: WalletStore;
let tables: TableNames;

beforeEach(async () => {
  tables = await dynamo.freshTables();
  directory = directoryStore(dynamo.documents, tables);
  wallets = walletStore(dynamo.documents, tables.wallets);
});

const gite: MerchantProfile = {
  id: 'merchant-gite',
  tradeName: 'Gîte des Cimes',
  legalName: 'SARL des Cimes',
  accountHolder: 'SARL DES CIMES',
  city: 'Annecy',
  iban: 'FR7630006000011234567890189',
  commissionBps: 0,
  status: 'ACTIVE',
  createdAt: instant(1_780_000_000_000),
  requestHash: 'hash-1',
};

const identifier = (text: string): Identifier => {
  const parsed = parseIdentifier(text);
  if (!parsed) throw new Error('not an identifier');
  return parsed;
};
const marie: ClientProfile = {
  id: 'client-marie',
  name: 'Marie',
  identifiers: ['10003377487', 'marie@example.fr'],
  createdAt: instant(1_780_000_000_000),
  requestHash: 'hash-1',
};
const identifiersOfMarie = marie.identifiers.map(identifier);

describe('merchants', () => {
  it('creates one, and gives the one that is there to whoever comes second', async () => {
    expect(await directory.createMerchant(gite, anOperation())).toEqual({ created: true });
    expect(await directory.getMerchant(gite.id)).toEqual(gite);
    const second = { ...gite, city: 'Lyon', requestHash: 'hash-2' };
    expect(await directory.createMerchant(second, anOperation())).toEqual({ created: false, existing: gite });
  });

  it('many are read at once, and what is strange about one or its organisation is that one’s alone', async () => {
    const followers = ['follower-1', 'follower-2'].map((id) => ({ ...gite, id, paidTo: 'ORGANISATION' as const }));
    for (const merchant of [gite, { ...gite, id: 'strange' }, ...followers])
      await directory.createMerchant(merchant, anOperation());
    const organisations = [];
    for (const { id, ...merchant } of followers) {
      const account = { accountHolder: 'Cimes Holding', iban: 'DE89370400440532013000' };
      organisations.push(await setOrganisationAccount(dynamo.documents, tables, { ...merchant, id }, account));
    }
    const damage = (Key: { pk: string; sk: string }) =>
      dynamo.documents.send(
        new UpdateCommand({
          TableName: tables.directory,
          Key,
          UpdateExpression: 'SET #status = :strange',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':strange': 'STRANGE' },
        }),
      );
    await damage({ pk: 'MERCHANT#strange', sk: 'PROFILE' });
    await damage(organisationKey(organisations[1]!));

    const found = await directory.merchantsOrStrange([gite.id, 'strange', 'follower-1', 'follower-2', 'nobody']);

    expect([...found.keys()].sort()).toEqual(['follower-1', 'follower-2', gite.id, 'strange']);
    expect(found.get(gite.id)).toEqual(gite);
    expect(found.get('follower-1')).toMatchObject({ organisationAccount: { accountHolder: 'Cimes Holding' } });
    expect(found.get('strange')).toBeInstanceOf(StrangeItem);
    expect(found.get('follower-2')).toMatchObject({ key: `ORGANISATION#${organisations[1]}/PROFILE` });
  });

  it('changes only the fields given, and only of a merchant that exists', async () => {
    await directory.createMerchant(gite, anOperation());
    const changed = await directory.updateMerchant(gite.id, { city: 'Gap', phone: undefined }, anOperation());
    expect(changed).toEqual({ ...gite, city: 'Gap' });
    expect(await directory.updateMerchant(gite.id, {}, anOperation())).toEqual(changed);
    expect(await directory.updateMerchant('nobody', { city: 'Nice' }, anOperation())).toBeUndefined();
    expect(await directory.getMerchant('nobody')).toBeUndefined();
  });

  it('reads one that an earlier release has suspended as paused', async () => {
    await directory.createMerchant(gite, anOperation());
    await setStatus(dynamo.documents, tables, gite.id, 'SUSPENDED');
    expect(await directory.getMerchant(gite.id)).toEqual({ ...gite, status: 'PAUSED' });
  });
});

describe('clients', () => {
  it('finds a client by each identifier, with an empty wallet whose attempts are all free', async () => {
    expect(await directory.createClient(marie, identifiersOfMarie, anOperation())).toEqual({ created: true });
    for (const one of identifiersOfMarie) expect(await directory.findClient(one)).toEqual({ id: marie.id });
    expect(await directory.findClient(identifier('10000000012'))).toBeUndefined();
    expect(await directory.getClient(marie.id)).toEqual(marie);
    expect(await wallets.get(marie.id)).toEqual(emptyWallet(marie.id));
  });

  it('writes nothing when an identifier belongs to somebody else', async () => {
    await directory.createClient(marie, identifiersOfMarie, anOperation());
    const paul = { ...marie, id: 'client-paul', identifiers: ['10000000012', 'marie@example.fr'] };
    expect(await directory.createClient(paul, paul.identifiers.map(identifier), anOperation())).toEqual({ taken: 1 });
    expect(await directory.getClient(paul.id)).toBeUndefined();
    expect(await directory.findClient(identifier('10000000012'))).toBeUndefined();
    expect(await wallets.get(paul.id)).toBeUndefined();
  });

  it('gives the client that exists when the same id is created again', async () => {
    await directory.createClient(marie, identifiersOfMarie, anOperation());
    const again = await directory.createClient({ ...marie, requestHash: 'hash-2' }, identifiersOfMarie, anOperation());
    expect(again).toEqual({ created: false, existing: marie });
  });
});

describe('push targets', () => {
  const token = { platform: 'FCM', token: 'token-1' } as const;

  it('keeps a target with its endpoint until it is removed', async () => {
    await directory.setPushTarget('marie', 'phone', token);
    expect(await directory.saveEndpoint('marie', 'phone', token.token, 'arn:1')).toBe(true);
    await directory.setPushTarget('marie', 'phone', token);
    expect(await directory.pushTargets('marie')).toEqual([{ deviceId: 'phone', ...token, endpointArn: 'arn:1' }]);
    await directory.removePushTarget('marie', 'phone');
    await directory.removePushTarget('marie', 'phone');
    expect(await directory.pushTargets('marie')).toEqual([]);
  });

  it('keeps the language of a device, and takes another one with the same token', async () => {
    await directory.setPushTarget('marie', 'phone', { ...token, language: 'fr' });
    await directory.saveEndpoint('marie', 'phone', token.token, 'arn:1');
    await directory.setPushTarget('marie', 'phone', { ...token, language: 'en' });
    expect(await directory.pushTargets('marie')).toEqual([
      { deviceId: 'phone', ...token, language: 'en', endpointArn: 'arn:1' },
    ]);
  });

  it('moves a token to the client who registered it last, and with it no endpoint', async () => {
    await directory.setPushTarget('marie', 'phone', token);
    await directory.saveEndpoint('marie', 'phone', token.token, 'arn:1');
    await directory.setPushTarget('paul', 'phone', token);
    expect(await directory.pushTargets('marie')).toEqual([]);
    expect(await directory.pushTargets('paul')).toEqual([{ deviceId: 'phone', ...token }]);
  });

  it('keeps the endpoint when a device gets a new token, and lets others have the old one', async () => {
    await directory.setPushTarget('marie', 'phone', token);
    await directory.saveEndpoint('marie', 'phone', token.token, 'arn:1');
    await directory.setPushTarget('marie', 'phone', { platform: 'FCM', token: 'token-2' });
    await directory.setPushTarget('paul', 'phone', token);
    expect(await directory.pushTargets('marie')).toEqual([
      { deviceId: 'phone', platform: 'FCM', token: 'token-2', endpointArn: 'arn:1' },
    ]);
    expect(await directory.pushTargets('paul')).toHaveLength(1);
  });

  it('does not let what is known of an old token touch a newer one', async () => {
    await directory.setPushTarget('marie', 'phone', { platform: 'FCM', token: 'token-2' });
    expect(await directory.saveEndpoint('marie', 'phone', token.token, 'arn:1')).toBe(false);
    await directory.removePushTarget('marie', 'phone', token.token);
    expect(await directory.pushTargets('marie')).toHaveLength(1);
  });

  it('leaves a token with exactly one device, however many register it at once', async () => {
    const clients = Array.from({ length: 4 }, (_, index) => `client-${index}`);
    await Promise.allSettled(clients.map((id) => directory.setPushTarget(id, 'phone', token)));
    const targets = await Promise.all(clients.map((id) => directory.pushTargets(id)));
    expect(targets.flat()).toHaveLength(1);
  });
});
