import { DeleteCommand, PutCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { directoryStore, type DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import { organisationKey } from '../../../adapters/dynamodb/organisation-items.ts';
import { toWalletItem } from '../../../adapters/dynamodb/wallet-item.ts';
import { walletStore, type WalletStore } from '../../../adapters/dynamodb/wallet-store.ts';
import type { NamedWrite } from '../../../adapters/dynamodb/write.ts';
import { StrangeItem } from '../../../adapters/strange-item.ts';
import { Unavailable } from '../../../adapters/unavailable.ts';
import { cents } from '../../../contract/money.ts';
import { identifierHash } from '../../../core/identifier-hash.ts';
import type { ClientProfile } from '../../../core/client.ts';
import { parseIdentifier, type Identifier } from '../../../contract/identifier.ts';
import type { MerchantProfile } from '../../../core/merchant.ts';
import type { Notice } from '../../../core/notification/notice.ts';
import { addMs, instant } from '../../../core/time.ts';
import { emptyWallet, type Wallet } from '../../../core/wallet.ts';
import { meanwhile } from '../../support/meanwhile.ts';
import { anOperation, recordedActs } from '../../support/operations.ts';
import { setOrganisationAccount } from '../../support/set-payout-terms.ts';
import { setStatus } from '../../support/set-status.ts';
import { withStoreTables } from '../../support/store-tables.ts';
import type { TableNames } from '../../support/tables.ts';

const dynamo = withStoreTables();
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

  it('each of an organisation has its account only where its terms say so', async () => {
    const follower = { ...gite, id: 'follower', paidTo: 'ORGANISATION' as const, organisationId: undefined };
    await directory.createMerchant(follower, anOperation());
    const account = { accountHolder: 'Cimes Holding', iban: 'DE89370400440532013000' };
    const organisationId = await setOrganisationAccount(dynamo.documents, tables, follower, account);
    const own = { ...gite, organisationId };
    await directory.createMerchant(own, anOperation());

    const found = await directory.merchants(['follower', gite.id]);
    expect(found.find(({ id }) => id === 'follower')).toMatchObject({ organisationAccount: account });
    expect(found.find(({ id }) => id === gite.id)).toEqual(own);
  });

  it('one is created with what belongs to it, or not at all, and what stood in the way is named', async () => {
    const other = (pk: string): NamedWrite<'other'> => ({
      name: 'other',
      Put: { TableName: tables.directory, Item: { pk, sk: '-' }, ConditionExpression: 'attribute_not_exists(pk)' },
    });
    expect(await directory.createMerchant(gite, anOperation(), [other('one')])).toEqual({ created: true });
    const second = { ...gite, id: 'second' };
    expect(await directory.createMerchant(second, anOperation(), [other('one')])).toEqual({ failed: 'other' });
    expect(await directory.getMerchant('second')).toBeUndefined();
    expect(await directory.createMerchant(gite, anOperation(), [other('two')])).toEqual({
      created: false,
      existing: gite,
    });
  });

  it('changes only the fields given, and only of a merchant that exists', async () => {
    await directory.createMerchant(gite, anOperation());
    const changed = await directory.updateMerchant(gite.id, { city: 'Gap', phone: undefined }, anOperation());
    expect(changed).toEqual({ ...gite, city: 'Gap' });
    expect(await directory.updateMerchant(gite.id, {}, anOperation())).toEqual(changed);
    expect(await directory.updateMerchant('nobody', { city: 'Nice' }, anOperation())).toBeUndefined();
    expect(await directory.getMerchant('nobody')).toBeUndefined();
    expect(await recordedActs(dynamo.documents, tables)).toHaveLength(2);
  });

  it('changes nothing where what tells of it was told already', async () => {
    await directory.createMerchant(gite, anOperation());
    const notice: Notice = {
      audience: 'MERCHANT',
      recipientId: gite.id,
      event: 'ACCOUNT_CHANGED',
      about: { kind: 'MERCHANT', id: gite.id },
      occurrence: '1',
      channel: 'EMAIL',
      state: 'PENDING',
      at: gite.createdAt,
    };
    expect(await directory.updateMerchant(gite.id, { city: 'Gap' }, anOperation(), [notice])).toMatchObject({
      city: 'Gap',
    });
    expect(await directory.updateMerchant(gite.id, { city: 'Lyon' }, anOperation(), [notice])).toBeUndefined();
    expect(await directory.getMerchant(gite.id)).toEqual({ ...gite, city: 'Gap' });
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

  it('is not created where there is a wallet of that name', async () => {
    const Item = toWalletItem(emptyWallet(marie.id));
    await dynamo.documents.send(new PutCommand({ TableName: tables.wallets, Item }));
    await expect(directory.createClient(marie, identifiersOfMarie, anOperation())).rejects.toThrow('has a wallet');
    expect(await directory.getClient(marie.id)).toBeUndefined();
  });
});

describe('an identifier', () => {
  const paul = { ...marie, id: 'client-paul', identifiers: ['10000000012'] };
  const [from, to] = [identifier('10003377487'), identifier('10003399999')];
  const replace = (of = marie, replaced: { from: Identifier; to: Identifier } | undefined = { from, to }) =>
    directory.replaceIdentifier(of, replaced, anOperation(), []);

  beforeEach(async () => {
    await directory.createClient(marie, identifiersOfMarie, anOperation());
    await directory.createClient(paul, paul.identifiers.map(identifier), anOperation());
  });

  it('takes the place of another one, and the old one names nobody any more', async () => {
    expect(await replace()).toBe('done');
    expect(await directory.getClient(marie.id)).toEqual({ ...marie, identifiers: [to.value, 'marie@example.fr'] });
    expect(await directory.findClient(to)).toEqual({ id: marie.id });
    expect(await directory.findClient(from)).toBeUndefined();
  });

  it('that names somebody is taken, and one of a client who has changed is not replaced', async () => {
    expect(await replace(marie, { from, to: identifier('10000000012') })).toBe('taken');
    await expect(replace({ ...marie, identifiers: ['10003377487'] })).rejects.toThrow(Unavailable);
    expect(await directory.getClient(marie.id)).toEqual(marie);
    expect(await directory.findClient(to)).toBeUndefined();
    expect(await recordedActs(dynamo.documents, tables)).toHaveLength(2);
  });

  it('of many: each is found by its hash, and what names nobody is left out', async () => {
    const hashes = [from, identifier('10000000012'), to].map(identifierHash);
    expect(await directory.findClients([...hashes, hashes[0]!])).toEqual(
      new Map([
        [hashes[0], marie.id],
        [hashes[1], paul.id],
      ]),
    );
    const byId = (one: ClientProfile, other: ClientProfile) => one.id.localeCompare(other.id);
    expect((await directory.clients([paul.id, 'nobody', marie.id])).sort(byId)).toEqual([marie, paul]);
  });
});

describe('the end of a client', () => {
  const at = instant(1_780_000_100_000);
  const close = (because: 'CLOSED' | 'DECEASED' = 'CLOSED', of = marie) =>
    directory.closeClient(of, { because, at }, anOperation());
  const setWallet = (set: Partial<Wallet>) =>
    dynamo.documents.send(
      new PutCommand({ TableName: tables.wallets, Item: toWalletItem({ ...emptyWallet(marie.id), ...set }) }),
    );

  beforeEach(() => directory.createClient(marie, identifiersOfMarie, anOperation()));

  it('is that the identifiers name nobody, and that nothing can be paid', async () => {
    expect(await close()).toBe('closed');
    expect(await directory.getClient(marie.id)).toEqual({ ...marie, closed: { because: 'CLOSED', at } });
    for (const one of identifiersOfMarie) expect(await directory.findClient(one)).toBeUndefined();
    expect(await wallets.get(marie.id)).toMatchObject({ closedAt: at });
    await expect(close()).rejects.toThrow(Unavailable);
  });

  it.each([{ available: cents(1) }, { held: cents(1) }])('does not come while the wallet has %o', async (set) => {
    await setWallet(set);
    expect(await close()).toBe('wallet-not-empty');
    expect(await directory.getClient(marie.id)).toEqual(marie);
    expect(await close('DECEASED')).toBe('closed');
  });

  it('does not come where the client has changed, or has no wallet', async () => {
    await expect(close('CLOSED', { ...marie, identifiers: [] })).rejects.toThrow(Unavailable);
    await dynamo.documents.send(new DeleteCommand({ TableName: tables.wallets, Key: { clientId: marie.id } }));
    await expect(close()).rejects.toThrow('has no wallet');
    await expect(close('DECEASED')).rejects.toThrow('has no wallet');
    expect(await directory.getClient(marie.id)).toEqual(marie);
  });
});

describe('two accounts of a person', () => {
  const at = instant(1_780_000_100_000);
  const second: ClientProfile = { ...marie, id: 'client-second', identifiers: ['10000000012'] };
  const merge = (changes: { ends?: ClientProfile; kept?: ClientProfile; available?: number } = {}) => {
    const { ends = second, kept = marie, available = 0 } = changes;
    return directory.mergeClients({ id: 'merge', ends, kept, available: cents(available), at }, anOperation(), []);
  };
  const setWallet = (clientId: string, set: Partial<Wallet>) =>
    dynamo.documents.send(
      new PutCommand({ TableName: tables.wallets, Item: toWalletItem({ ...emptyWallet(clientId), ...set }) }),
    );
  const records = async () => (await dynamo.documents.send(new ScanCommand({ TableName: tables.ledger }))).Items;

  beforeEach(async () => {
    await directory.createClient(marie, identifiersOfMarie, anOperation());
    await directory.createClient(second, second.identifiers.map(identifier), anOperation());
  });

  it('become one, with what names both and what both have', async () => {
    await setWallet(second.id, { available: cents(30_00) });
    await setWallet(marie.id, { available: cents(5_00), held: cents(7_00) });

    expect(await merge({ available: 30_00 })).toBe(true);

    const kept = { ...marie, identifiers: [...marie.identifiers, ...second.identifiers] };
    expect(await directory.getClient(marie.id)).toEqual(kept);
    expect(await directory.keptClient(second.id)).toEqual(kept);
    expect(await directory.findClient(identifier('10000000012'))).toEqual({ id: marie.id });
    expect(await wallets.get(marie.id)).toMatchObject({ available: 35_00, held: 7_00 });
    expect(await wallets.get(second.id)).toMatchObject({ available: 0, closedAt: at, mergedInto: marie.id });
    expect(await records()).toHaveLength(2);
    expect(await merge()).toBe(false);
  });

  it('become one without a record where there is no money', async () => {
    expect(await merge()).toBe(true);
    expect(await records()).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['the one has other money than was read', () => setWallet(second.id, { available: cents(1) })],
    ['something is held by it', () => setWallet(second.id, { held: cents(1) })],
    ['its wallet is closed', () => setWallet(second.id, { closedAt: at })],
    ['the wallet of the other is closed', () => setWallet(marie.id, { closedAt: at })],
    [
      'the other has no wallet',
      () => dynamo.documents.send(new DeleteCommand({ TableName: tables.wallets, Key: { clientId: marie.id } })),
    ],
    [
      'it has another identifier',
      () =>
        directory.replaceIdentifier(
          second,
          { from: identifier('10000000012'), to: identifier('10003399999') },
          anOperation(),
          [],
        ),
    ],
    [
      'the other has another identifier',
      () =>
        directory.replaceIdentifier(
          marie,
          { from: identifier('10003377487'), to: identifier('10003399999') },
          anOperation(),
          [],
        ),
    ],
    [
      'its identifier names somebody else',
      () =>
        dynamo.documents.send(
          new UpdateCommand({
            TableName: tables.directory,
            Key: { pk: `IDENTIFIER#${identifierHash(identifier('10000000012'))}`, sk: 'CLIENT' },
            UpdateExpression: 'SET #id = :other',
            ExpressionAttributeNames: { '#id': 'id' },
            ExpressionAttributeValues: { ':other': 'client-other' },
          }),
        ),
    ],
  ])('stay two where %s', async (_, change) => {
    await change();
    const both = async () => [
      await wallets.get(marie.id),
      await directory.getClient(second.id),
      await directory.getClient(marie.id),
    ];
    const before = await both();
    expect(await merge()).toBe(false);
    expect(await both()).toEqual(before);
  });

  it('stay two where one of them has ended', async () => {
    await directory.closeClient(second, { because: 'CLOSED', at }, anOperation());
    await setWallet(second.id, {});
    expect(await merge()).toBe(false);
    expect(await merge({ ends: marie, kept: second })).toBe(false);
    expect(await directory.getClient(marie.id)).toEqual(marie);
  });
});

describe('push targets', () => {
  const token = { platform: 'FCM', token: 'token-1' } as const;
  const whileAnother = (command: string, acts: () => Promise<unknown>) =>
    directoryStore(dynamo.documentsWith([meanwhile(command, 1, acts)]), tables);

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

  it('are each device’s own, and nothing else of the client’s', async () => {
    const others = { platform: 'APNS', token: 'token-2' } as const;
    await directory.setPushTarget('marie', 'phone', token);
    await directory.setPushTarget('marie', 'tablet', others);
    const Item = { pk: 'CLIENT#marie', sk: 'REFUSED#merchant' };
    await dynamo.documents.send(new PutCommand({ TableName: tables.directory, Item }));
    expect(await directory.pushTargets('marie')).toEqual([
      { deviceId: 'phone', ...token },
      { deviceId: 'tablet', ...others },
    ]);
  });

  it('tells the same token of one service from that of another', async () => {
    const apple = { platform: 'APNS', token: token.token } as const;
    await directory.setPushTarget('marie', 'phone', token);
    await directory.saveEndpoint('marie', 'phone', token.token, 'arn:1');
    await directory.setPushTarget('marie', 'phone', apple);
    await directory.setPushTarget('paul', 'phone', token);
    expect(await directory.pushTargets('marie')).toEqual([{ deviceId: 'phone', ...apple }]);
    expect(await directory.pushTargets('paul')).toEqual([{ deviceId: 'phone', ...token }]);
  });

  it('are written with what belongs to it, once, or not at all', async () => {
    const once = (pk: string): NamedWrite<string> => ({
      name: pk,
      Put: { TableName: tables.notices, Item: { pk, sk: '-' }, ConditionExpression: 'attribute_not_exists(pk)' },
    });
    expect(await directory.setPushTarget('marie', 'phone', token, [once('1')])).toBe(true);
    expect(await directory.setPushTarget('marie', 'tablet', { ...token, token: 'token-2' }, [once('1')])).toBe(false);
    expect(await directory.removePushTarget('marie', 'phone', undefined, [once('1')])).toBe(false);
    expect(await directory.pushTargets('marie')).toEqual([{ deviceId: 'phone', ...token }]);
    // Nothing is to be changed: what belongs to it is written all the same.
    expect(await directory.setPushTarget('marie', 'phone', token, [once('2')])).toBe(true);
    expect(await directory.setPushTarget('marie', 'phone', token, [once('2')])).toBe(false);
    expect(await directory.removePushTarget('marie', 'phone', 'another', [once('3')])).toBe(true);
    expect(await directory.pushTargets('marie')).toHaveLength(1);
    expect(await directory.removePushTarget('marie', 'phone', token.token, [once('4')])).toBe(true);
    expect(await directory.pushTargets('marie')).toEqual([]);
  });

  it('are tested once in a while, and where there is one', async () => {
    const at = instant(1_780_000_000_000);
    const take = (ms: number, deviceId = 'phone') => directory.takeTest('marie', deviceId, addMs(at, ms), 1_000);
    await directory.setPushTarget('marie', 'phone', token);
    expect(await take(0)).toEqual({ deviceId: 'phone', ...token, testedAt: at });
    expect(await take(999)).toBe('tooSoon');
    expect(await take(1_000)).toMatchObject({ testedAt: addMs(at, 1_000) });
    expect(await take(0, 'tablet')).toBeUndefined();
    expect(await directory.pushTargets('marie')).toHaveLength(1);
    // A new token is the same phone's: it was tested a moment ago.
    await directory.setPushTarget('marie', 'phone', { ...token, token: 'token-2' });
    expect(await take(1_999)).toBe('tooSoon');
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

  it('gives the token of a phone that was set up anew to the new device of the same client', async () => {
    await directory.setPushTarget('marie', 'phone', token);
    await directory.setPushTarget('marie', 'phone-again', token);
    expect(await directory.pushTargets('marie')).toEqual([{ deviceId: 'phone-again', ...token }]);
  });

  it.each([
    ['somebody else', 'ada', 'phone'],
    ['another device of the one who had it', 'marie', 'tablet'],
  ])('takes a token from whoever has it by now: %s', async (_, clientId, deviceId) => {
    await directory.setPushTarget('marie', 'phone', token);
    const first = () => directory.setPushTarget(clientId, deviceId, token);
    await whileAnother('TransactWriteItemsCommand', first).setPushTarget('paul', 'phone', token);
    expect(await directory.pushTargets('marie')).toEqual([]);
    expect(await directory.pushTargets(clientId)).toEqual([]);
    expect(await directory.pushTargets('paul')).toEqual([{ deviceId: 'phone', ...token }]);
  });

  it.each(['marie', 'paul'])(
    'a phone that got another token while it was removed, or taken by %s, keeps it',
    async (by) => {
      const other = { ...token, token: 'token-2' };
      await directory.setPushTarget('marie', 'phone', token);
      const rotated = () => directory.setPushTarget('marie', 'phone', other);
      const late = whileAnother('TransactWriteItemsCommand', rotated);
      if (by === 'paul') await late.setPushTarget('paul', 'phone', token);
      else await late.removePushTarget('marie', 'phone', token.token);
      expect(await directory.pushTargets('marie')).toEqual([{ deviceId: 'phone', ...other }]);
    },
  );

  it('a phone that says its token again while it gets another has the one that it said last', async () => {
    const other = { ...token, token: 'token-2' };
    await directory.setPushTarget('marie', 'phone', token);
    // The owner of the token is read with the target, and before it was given up.
    const rotated = () => directory.setPushTarget('marie', 'phone', other);
    const late = whileAnother('GetItemCommand', rotated);
    await late.setPushTarget('marie', 'phone', token);
    expect(await directory.pushTargets('marie')).toEqual([{ deviceId: 'phone', ...token }]);
  });
});
