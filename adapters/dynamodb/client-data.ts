import { DeleteCommand, GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Operation } from '../../core/operations/operation.ts';
import { clientItem } from './directory-items.ts';
import { batchGet } from './batch-get.ts';
import { holdings, type ClientTables, type Holding, type OnErasure } from './client-holdings.ts';
import type { Item } from './errors.ts';
import { queryPages } from './query-pages.ts';
import { read } from './read.ts';
import { scanTable } from './scan-table.ts';
import { writeOperation } from './write-operation.ts';

/** Something that is kept of a client. */
export interface Held {
  holding: Holding;
  item: Item;
}

/** In the place of a name that was erased. */
const erasedName = 'Compte effacé';
/** What stands in the place of what was erased elsewhere. */
const inPlaceOf = { identifierHint: '•••', requestHash: 'erased' };

export type Erasure =
  | { outcome: 'erased'; counts: Readonly<Record<OnErasure, number>> }
  /** Of a client who has an account, or money, or a request that waits. */
  | { outcome: 'account-open' | 'wallet-not-empty' | 'payments-open' | 'unknown-client' }
  /** Nobody has decided what becomes of these: nothing was done. */
  | { outcome: 'unknown-kinds'; keys: readonly string[] };

interface Dependencies {
  client: DynamoDBDocumentClient;
  tables: ClientTables;
}

/**
 * Everything that is kept of a client. Directory, notices and orders are read wholly, so that nothing is missed that nobody has
 * thought of: minutes and cents where there are millions of clients.
 */
export async function* heldOf(
  clientId: string,
  { client, tables }: Dependencies,
): AsyncGenerator<Held | { unknown: string }> {
  for await (const { table, item } of itemsOf(clientId, { client, tables })) {
    const holding = holdings.find((one) => one.table === table && one.isOf(item, clientId));
    if (holding) yield { holding, item };
    else if (JSON.stringify(item).includes(clientId)) yield { unknown: `${table} ${keyText(item)}` };
  }
}

async function* itemsOf(
  clientId: string,
  { client, tables }: Dependencies,
): AsyncGenerator<{ table: keyof ClientTables; item: Item }> {
  for (const table of ['directory', 'notices', 'orders'] as const) {
    for await (const item of scanTable(client, tables[table])) yield { table, item };
  }
  const partitions = [
    ['secrets', `CLIENT#${clientId}`],
    ['secrets', `ACTIVATION#${clientId}`],
    ['secrets', `CHALLENGE#${clientId}`],
    ['ledger', `C#${clientId}`],
  ] as const;
  for (const [table, pk] of partitions) {
    const pages = queryPages(client, {
      TableName: tables[table],
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
      ConsistentRead: true,
    });
    for await (const items of pages) for (const item of items) yield { table, item };
  }
  const wallet = await read(() =>
    client.send(new GetCommand({ TableName: tables.wallets, Key: { clientId }, ConsistentRead: true })),
  );
  if (wallet.Item) yield { table: 'wallets', item: wallet.Item };
  for await (const item of byIndex('payments', 'byClient', 'clientId', clientId)) yield { table: 'payments', item };
  for await (const item of byIndex('operations', 'bySubject', 'subject', `CLIENT#${clientId}`))
    yield { table: 'operations', item };

  async function* byIndex(table: 'payments' | 'operations', IndexName: string, name: string, value: string) {
    const pages = queryPages(client, {
      TableName: tables[table],
      IndexName,
      KeyConditionExpression: '#name = :value',
      ExpressionAttributeNames: { '#name': name },
      ExpressionAttributeValues: { ':value': value },
    });
    for await (const items of pages) {
      const keys = items.map((item) => keyOf(table, item));
      yield* await batchGet(client, tables[table], keys);
    }
  }
}

const keyNames = (table: keyof ClientTables) =>
  table === 'payments' ? ['id'] : table === 'wallets' ? ['clientId'] : ['pk', 'sk'];

const keyOf = (table: keyof ClientTables, item: Item): Record<string, string> =>
  Object.fromEntries(keyNames(table).map((name) => [name, String(item[name])]));

const keyText = (item: Item): string => `${String(item['pk'])} ${String(item['sk'])}`;

/**
 * Takes everything of a client away but what the law keeps, and of that who it is. The profile comes last, in one transaction
 * with the record of the erasure: what was cut short is found again by the client's id, and done when it is repeated.
 *
 * @param removeSignIn of the client's pool; may be repeated
 * @throws Unavailable when it could not be finished: repeat it
 */
export async function eraseClient(
  clientId: string,
  operation: Operation,
  { removeSignIn, ...dependencies }: Dependencies & { removeSignIn: (clientId: string) => Promise<void> },
): Promise<Erasure> {
  const { client, tables } = dependencies;
  const found: Held[] = [];
  const keys: string[] = [];
  for await (const one of heldOf(clientId, dependencies)) {
    if ('unknown' in one) keys.push(one.unknown);
    else found.push(one);
  }
  const of = (table: keyof ClientTables) =>
    found.filter(({ holding }) => holding.table === table).map(({ item }) => item);
  const profile = of('directory').find((item) => item['pk'] === `CLIENT#${clientId}` && item['sk'] === 'PROFILE');
  if (!profile) return { outcome: 'unknown-client' };
  if (!clientItem.parse(profile).closed) return { outcome: 'account-open' };
  const [wallet] = of('wallets');
  if (wallet && (wallet['available'] !== 0 || wallet['held'] !== 0)) return { outcome: 'wallet-not-empty' };
  if (of('payments').some((item) => item['openSince'] !== undefined)) return { outcome: 'payments-open' };
  if (keys.length > 0) return { outcome: 'unknown-kinds', keys };

  await removeSignIn(clientId);
  for (const { holding, item } of found) {
    const Key = keyOf(holding.table, item);
    const TableName = tables[holding.table];
    if (holding.onErasure === 'deleted') await client.send(new DeleteCommand({ TableName, Key }));
    if (holding.onErasure === 'blanked' && item !== profile)
      await client.send(new UpdateCommand(blank(TableName, Key, item)));
  }
  await writeOperation([blankProfile(tables.directory, clientId)], operation, {
    client,
    operations: tables.operations,
  });
  const counts = { deleted: 0, blanked: 0, kept: 0 };
  for (const { holding } of found) counts[holding.onErasure] += 1;
  return { outcome: 'erased', counts };
}

/** Without the fields that say who it is; hashes go with them, since whoever tries all identifiers would find the right one. */
const blank = (TableName: string, Key: Record<string, string>, item: Item) => {
  const set = Object.entries(inPlaceOf).filter(([name]) => name in item);
  return {
    TableName,
    Key,
    UpdateExpression: `SET ${set.map(([name]) => `${name} = :${name}`).join(', ')} REMOVE customer`,
    ExpressionAttributeValues: Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
    ConditionExpression: 'attribute_exists(requestHash)',
  };
};

/** Recorded once: a profile that is blank already fails the condition, and with it the record. */
const blankProfile = (TableName: string, clientId: string) => ({
  name: 'client' as const,
  Update: {
    TableName,
    Key: { pk: `CLIENT#${clientId}`, sk: 'PROFILE' },
    UpdateExpression: 'SET #name = :erased, identifiers = :none, requestHash = :gone',
    ConditionExpression: '#name <> :erased',
    ExpressionAttributeNames: { '#name': 'name' },
    ExpressionAttributeValues: { ':erased': erasedName, ':none': [], ':gone': inPlaceOf.requestHash },
  },
});
