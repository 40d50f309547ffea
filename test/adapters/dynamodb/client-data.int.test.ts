import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { eraseClient, heldOf } from '../../../adapters/dynamodb/client-data.ts';
import { holdings, type ClientTables } from '../../../adapters/dynamodb/client-holdings.ts';
import { clientItem } from '../../../adapters/dynamodb/directory-items.ts';
import type { Item } from '../../../adapters/dynamodb/errors.ts';
import type { ClientProfile } from '../../../core/client.ts';
import { faults } from '../../support/faults.ts';
import { meanwhile } from '../../support/meanwhile.ts';
import { anOperation } from '../../support/operations.ts';
import { createdAt } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';
import type { TableNames } from '../../support/tables.ts';

type Row = [what: string, table: keyof ClientTables, item: Item];

const db = withStoreTables();
let tables: TableNames;
let removed: string[];

const profile = (id: string, closed?: ClientProfile['closed']): Item =>
  clientItem.toItem(
    { pk: `CLIENT#${id}`, sk: 'PROFILE' },
    { id, name: `${id} Kergoat`, identifiers: ['10003377487'], createdAt, requestHash: 'profile', closed },
  );

/** Something of each kind, and two where there are two kinds of keys. */
const rowsOf = (id: string): Row[] =>
  [
    ['Name and identifiers', 'directory', profile(id, { because: 'CLOSED', at: createdAt })],
    ['Where your phones receive notifications', 'directory', { pk: `CLIENT#${id}`, sk: 'PUSH#phone' }],
    ['Merchants whom you have blocked', 'directory', { pk: `CLIENT#${id}`, sk: 'REFUSED#merchant' }],
    [
      'Merchants whom you have paid, so that a first payment can be told',
      'directory',
      { pk: `CLIENT#${id}`, sk: 'PAID#m' },
    ],
    ['By which identifier you are found', 'directory', { pk: `IDENTIFIER#${id}`, sk: '-', id }],
    ['By which letters of your name you are found', 'directory', { pk: 'LOOKUP#ker', sk: id, owner: 'CLIENT', id }],
    ['Which phone a notification address belongs to', 'directory', { pk: `TOKEN#${id}`, sk: '-', clientId: id }],
    ['Mails to you that came back', 'directory', { pk: `MAIL#${id}`, sk: '-', to: { kind: 'CLIENT', id } }],
    [
      'Another account that was merged into yours',
      'directory',
      profile(`former-${id}`, { because: 'MERGED', at: createdAt, into: id }),
    ],
    [
      'Which credits you were given',
      'directory',
      { pk: `CREDIT#${id}`, sk: '-', clientId: id, identifierHint: '•••7487', requestHash: 'credit', amount: 10_00 },
    ],
    ...['CLIENT', 'ACTIVATION', 'CHALLENGE'].map((kind): Row => [
      'Your code (as nobody can read it), devices and activations',
      'secrets',
      { pk: `${kind}#${id}`, sk: 'it' },
    ]),
    ['Your wallet', 'wallets', { clientId: id, available: 0, held: 0 }],
    ['What was credited, held and released', 'ledger', { pk: `C#${id}`, sk: 'HOLD' }],
    [
      'What merchants asked you for, and what became of it',
      'payments',
      {
        ...{ id: `payment-of-${id}`, clientId: id, createdAt, identifierHint: '•••7487', requestHash: 'payment' },
        ...{ customer: `${id} Kergoat`, label: 'Chambre 12' },
      },
    ],
    [
      'What the back office did about your account',
      'operations',
      { pk: 'DAY', sk: id, subject: `CLIENT#${id}`, at: 1 },
    ],
    ['What you were told, and what you proposed at a counter', 'notices', { pk: `NOTICE#${id}`, sk: '-' }],
    ...['LIMIT', 'TAKEN', 'ACCOUNT'].map((kind): Row => [
      'How often something was done, who takes care of it, and which account was being opened',
      'orders',
      { pk: `${kind}#x`, sk: id },
    ]),
    ['Credits that were ordered for you', 'orders', { pk: `LINES#${id}`, sk: '1', clientId: id }],
    ...['PROPOSAL', 'REVERSAL'].map((kind): Row => [
      'What two people of the back office decided about your account',
      'orders',
      { pk: `${kind}#1`, sk: id },
    ]),
  ].map(([what, table, item]) => [what, table, item] as Row);

const put = (table: keyof ClientTables, Item: Item) =>
  db.documents.send(new PutCommand({ TableName: tables[table], Item }));
const putAll = (rows: readonly Row[]) => Promise.all(rows.map(([, table, item]) => put(table, item)));

async function held(clientId: string) {
  const found: { what: string; table: string; item: Item }[] = [];
  const unknown: string[] = [];
  for await (const one of heldOf(clientId, { client: db.documents, tables })) {
    if ('unknown' in one) unknown.push(one.unknown);
    else found.push({ what: one.holding.what, table: one.holding.table, item: one.item });
  }
  return { found, unknown };
}

const erase = (changes: { client?: DynamoDBDocumentClient; id?: string } = {}) =>
  eraseClient('marie', anOperation({ id: changes.id ?? 'erasure', act: 'CLIENT_ERASED' }), {
    client: changes.client ?? db.documents,
    tables,
    removeSignIn: (id) => Promise.resolve(void removed.push(id)),
  });

async function everything(): Promise<Record<string, Item[]>> {
  const names = ['directory', 'secrets', 'wallets', 'payments', 'ledger', 'notices', 'orders', 'operations'] as const;
  const all = await Promise.all(
    names.map(async (name) => {
      const { Items = [] } = await db.documents.send(
        new ScanCommand({ TableName: tables[name], ConsistentRead: true }),
      );
      return [name, Items.sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)))] as const;
    }),
  );
  return Object.fromEntries(all);
}

const itemAt = async (table: keyof ClientTables, Key: Item) =>
  (await db.documents.send(new GetCommand({ TableName: tables[table], Key, ConsistentRead: true }))).Item;
const profileNow = () => itemAt('directory', { pk: 'CLIENT#marie', sk: 'PROFILE' });

beforeEach(async () => {
  tables = await db.freshTables();
  removed = [];
});

describe('what is kept of a client', () => {
  it('is each thing as what it is, and nothing of anybody else', async () => {
    await putAll([...rowsOf('marie'), ...rowsOf('paul')]);
    const { found, unknown } = await held('marie');

    expect(found).toHaveLength(rowsOf('marie').length);
    expect(found).toEqual(
      expect.arrayContaining(rowsOf('marie').map(([what, table, item]) => ({ what, table, item }))),
    );
    expect(unknown).toEqual([]);
    expect(new Set(found.map(({ what }) => what)).size).toBe(holdings.length);
  });

  it('names what nobody has said what it is', async () => {
    await putAll([...rowsOf('marie'), ...rowsOf('paul')]);
    const others: [keyof ClientTables, Item][] = [
      ['directory', { pk: 'CLIENT#marie', sk: 'OTHER#1' }],
      ['directory', { pk: 'OTHER#2', sk: '-', id: 'marie' }],
      ['directory', { pk: 'OTHER#3', sk: 'marie', owner: 'MERCHANT', id: 'marie' }],
      ['directory', { pk: 'OTHER#4', sk: '-', clientId: 'marie' }],
      ['directory', { pk: 'OTHER#5', sk: '-', closed: { into: 'marie' } }],
      ['orders', { pk: 'OTHER#6', sk: 'marie' }],
    ];
    for (const [table, item] of others) await put(table, item);

    const named = others.map(([table, { pk, sk }]) => `${table} ${String(pk)} ${String(sk)}`);
    expect((await held('marie')).unknown.sort()).toEqual(named);
    expect((await held('paul')).unknown).toEqual([]);
  });
});

describe('an erasure', () => {
  it('takes away, or makes nameless, what the law does not ask to keep, and leaves everybody else alone', async () => {
    await putAll([...rowsOf('marie'), ...rowsOf('paul')]);
    const ofPaul = (await held('paul')).found;

    expect(await erase()).toEqual({ outcome: 'erased', counts: { deleted: 14, blanked: 3, kept: 7 } });

    expect(removed).toEqual(['marie']);
    expect((await held('paul')).found).toEqual(ofPaul);
    const { found } = await held('marie');
    expect(
      found.filter(({ what }) => what !== 'What the back office did about your account').map(({ item }) => item),
    ).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ sk: 'PROFILE', name: 'Compte effacé', identifiers: [], requestHash: 'erased' }),
        { pk: 'CREDIT#marie', sk: '-', clientId: 'marie', identifierHint: '•••', requestHash: 'erased', amount: 10_00 },
        {
          ...{ id: 'payment-of-marie', clientId: 'marie', createdAt, identifierHint: '•••', requestHash: 'erased' },
          label: 'Chambre 12',
        },
        { clientId: 'marie', available: 0, held: 0 },
        { pk: 'C#marie', sk: 'HOLD' },
        { pk: 'LINES#marie', sk: '1', clientId: 'marie' },
        { pk: 'PROPOSAL#1', sk: 'marie' },
        { pk: 'REVERSAL#1', sk: 'marie' },
      ]),
    );
    expect(found).toHaveLength(10);
  });

  it('is written down once, though it is done again', async () => {
    await putAll(rowsOf('marie'));
    await erase();
    const once = await everything();
    expect(await erase({ id: 'again' })).toMatchObject({ outcome: 'erased' });
    expect(await everything()).toEqual(once);
  });

  it('which is cut short has not touched the name, by which it is found again', async () => {
    await putAll(rowsOf('marie'));
    const before = await profileNow();
    const error = () => Object.assign(new Error('killed'), { name: 'Killed' });
    const killed = faults({ command: 'TransactWriteItemsCommand', when: 'before', times: Infinity, error });
    await expect(erase({ client: db.documentsWith([killed]) })).rejects.toThrow();
    expect(await itemAt('directory', { pk: 'CLIENT#marie', sk: 'PUSH#phone' })).toBeUndefined();
    expect(await profileNow()).toEqual(before);
  });

  it('makes nothing of what is gone since it was read', async () => {
    const rows = rowsOf('marie').filter(([what]) => /^(Name|Which credits)/.test(what));
    await putAll(rows);
    const gone = () =>
      db.documents.send(new DeleteCommand({ TableName: tables.directory, Key: { pk: 'CREDIT#marie', sk: '-' } }));
    const client = db.documentsWith([meanwhile('UpdateItemCommand', 1, gone)]);

    await expect(erase({ client })).rejects.toThrow('conditional');

    expect(await itemAt('directory', { pk: 'CREDIT#marie', sk: '-' })).toBeUndefined();
    expect(await erase()).toMatchObject({ outcome: 'erased' });
  });

  it.each<[string, Row[], object]>([
    ['nobody is known by that id', rowsOf('paul'), { outcome: 'unknown-client' }],
    ['there are things of the client, and no profile', rowsOf('marie').slice(1), { outcome: 'unknown-client' }],
    ['the account is open', [...rowsOf('marie'), ['', 'directory', profile('marie')]], { outcome: 'account-open' }],
    [
      'there is money to spend',
      [...rowsOf('marie'), ['', 'wallets', { clientId: 'marie', available: 1, held: 0 }]],
      { outcome: 'wallet-not-empty' },
    ],
    [
      'there is money held',
      [...rowsOf('marie'), ['', 'wallets', { clientId: 'marie', available: 0, held: 1 }]],
      { outcome: 'wallet-not-empty' },
    ],
    [
      'a request waits',
      [...rowsOf('marie'), ['', 'payments', { id: 'open', clientId: 'marie', createdAt, openSince: createdAt }]],
      { outcome: 'payments-open' },
    ],
    [
      'nobody has said what becomes of something',
      [...rowsOf('marie'), ['', 'directory', { pk: 'OTHER#1', sk: '-', id: 'marie' }]],
      { outcome: 'unknown-kinds', keys: ['directory OTHER#1 -'] },
    ],
  ])('does nothing where %s', async (_, rows, outcome) => {
    for (const [, table, item] of rows) await put(table, item);
    const before = await everything();
    expect(await erase()).toEqual(outcome);
    expect(await everything()).toEqual(before);
    expect(removed).toEqual([]);
  });
});
