import { CreateTableCommand, DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AttributeDefinition, CreateTableCommandInput, KeySchemaElement } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { randomUUID } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { ofThisWorker } from 'run-template/testing';
import { dynamoClient, type ClientPlugin } from '../../adapters/aws-clients.ts';
import { useEndpoint } from './aws-environment.ts';

/** The names of the tables, as the functions get them in their environment. */
export interface TableNames {
  payments: string;
  wallets: string;
  ledger: string;
  exports: string;
  secrets: string;
  directory: string;
  notices: string;
  orders: string;
  operations: string;
  views: string;
}

type KeyType = 'S' | 'N';
type Key = Record<string, KeyType>;

const keySchema = (key: Key): KeySchemaElement[] =>
  Object.keys(key).map((AttributeName, index) => ({ AttributeName, KeyType: index === 0 ? 'HASH' : 'RANGE' }));

const attributes = (...keys: Key[]): AttributeDefinition[] =>
  Object.entries(Object.assign({}, ...keys) as Key).map(([AttributeName, AttributeType]) => ({
    AttributeName,
    AttributeType,
  }));

const table = (TableName: string, key: Key): CreateTableCommandInput => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: keySchema(key),
  AttributeDefinitions: attributes(key),
});

function paymentsTable(name: string): CreateTableCommandInput {
  const id: Key = { id: 'S' };
  const byMerchant: Key = { merchantId: 'S', createdAt: 'N' };
  const byClient: Key = { clientId: 'S', createdAt: 'N' };
  const openByMerchant: Key = { merchantId: 'S', openSince: 'N' };
  const openByClient: Key = { clientId: 'S', openSince: 'N' };
  const lostByMerchant: Key = { merchantId: 'S', lostAt: 'N' };
  const byMatchCode: Key = { matchCode: 'S', createdAt: 'N' };
  const byReference: Key = { reference: 'S', createdAt: 'N' };
  const open: Key = { openShard: 'S', deadline: 'N' };
  return {
    ...table(name, id),
    AttributeDefinitions: attributes(
      id,
      byMerchant,
      byClient,
      openByMerchant,
      openByClient,
      lostByMerchant,
      open,
      byMatchCode,
      byReference,
    ),
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    GlobalSecondaryIndexes: [
      {
        IndexName: 'byMerchant',
        KeySchema: keySchema(byMerchant),
        Projection: {
          ProjectionType: 'INCLUDE',
          NonKeyAttributes: ['type', 'amount', 'reference', 'label', 'customer', 'matchCode', 'identifierHint'],
        },
      },
      { IndexName: 'byClient', KeySchema: keySchema(byClient), Projection: { ProjectionType: 'KEYS_ONLY' } },
      ...Object.entries({ openByMerchant, openByClient, byMatchCode, byReference }).map(([IndexName, key]) => ({
        IndexName,
        KeySchema: keySchema(key),
        Projection: { ProjectionType: 'KEYS_ONLY' as const },
      })),
      {
        IndexName: 'lostByMerchant',
        KeySchema: keySchema(lostByMerchant),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['authorisedAmount'] },
      },
      { IndexName: 'open', KeySchema: keySchema(open), Projection: { ProjectionType: 'KEYS_ONLY' } },
    ],
  };
}

const ledgerTable = (name: string) => indexedTable(name, [['byDay', { bookedOn: 'S', at: 'N' }]]);

const operationsTable = (name: string) =>
  indexedTable(name, [
    ['bySubject', { subject: 'S', at: 'N' }],
    ['byActor', { actor: 'S', at: 'N' }],
  ]);

function indexedTable(name: string, indexes: [string, Key][]): CreateTableCommandInput {
  const key: Key = { pk: 'S', sk: 'S' };
  return {
    ...table(name, key),
    AttributeDefinitions: attributes(key, ...indexes.map(([, indexKey]) => indexKey)),
    GlobalSecondaryIndexes: indexes.map(([IndexName, indexKey]) => ({
      IndexName,
      KeySchema: keySchema(indexKey),
      Projection: { ProjectionType: 'ALL' as const },
    })),
  };
}

/** Creates the tables, each name with `prefix` in front, so that every test may have its own. */
export async function createTables(client: DynamoDBClient, prefix = ''): Promise<TableNames> {
  const names: TableNames = {
    payments: `${prefix}Payments`,
    wallets: `${prefix}Wallets`,
    ledger: `${prefix}Ledger`,
    exports: `${prefix}Exports`,
    secrets: `${prefix}Secrets`,
    directory: `${prefix}Directory`,
    notices: `${prefix}Notices`,
    orders: `${prefix}Orders`,
    operations: `${prefix}Operations`,
    views: `${prefix}Views`,
  };
  const pkSk: Key = { pk: 'S', sk: 'S' };
  const tables = [
    paymentsTable(names.payments),
    operationsTable(names.operations),
    ledgerTable(names.ledger),
    table(names.wallets, { clientId: 'S' }),
    ...[names.exports, names.secrets, names.directory, names.notices, names.orders, names.views].map((name) =>
      table(name, pkSk),
    ),
  ];
  await Promise.all(tables.map((input) => client.send(new CreateTableCommand(input))));
  return names;
}

/** DynamoDB Local takes ten times as long for everything once it has thousands of them. */
export async function dropTables(client: DynamoDBClient, names: TableNames): Promise<void> {
  const all = Object.values<string>({ ...names });
  await Promise.all(all.map((TableName) => client.send(new DeleteTableCommand({ TableName }))));
}

/** Tables, in DynamoDB Local or in memory. */
export interface TestTables {
  readonly documents: DynamoDBDocumentClient;
  /** Another client, as the functions have it, with what is put in its way. */
  documentsWith(plugins: readonly ClientPlugin[]): DynamoDBDocumentClient;
  /** Empty tables of its own at each call. */
  freshTables(): Promise<TableNames>;
}

export interface TestDynamoDb extends TestTables {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  /** Takes tables away before the file ends, which is slow for whoever makes hundreds. */
  drop(names: TableNames): Promise<void>;
}

/**
 * The DynamoDB Local of this worker (the `globalSetup` in vitest.config.ts), for the test file that calls this
 * at its top level or in a `describe`.
 */
export function withDynamoDb(): TestDynamoDb {
  const endpoint = ofThisWorker(inject('dynamoDbEndpoints'));
  const client = new DynamoDBClient({
    endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'TEST', secretAccessKey: 'secret' },
  });
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const given = new Set<TableNames>();
  async function drop(names: TableNames): Promise<void> {
    await dropTables(client, names);
    given.delete(names);
  }
  afterAll(async () => {
    await next;
    await Promise.all([...given].map(drop));
    client.destroy();
  });

  const create = async () => {
    const names = await createTables(client, `T${randomUUID()}-`);
    given.add(names);
    return names;
  };

  // Those of the next test are made while this one runs, which waits more than the database does.
  let next: Promise<TableNames> | undefined;
  async function freshTables(): Promise<TableNames> {
    const names = await (next ?? create());
    next = create();
    return names;
  }

  function documentsWith(plugins: readonly ClientPlugin[]): DynamoDBDocumentClient {
    useEndpoint('DYNAMODB', endpoint);
    return dynamoClient([...plugins]);
  }

  return { endpoint, client, documents, documentsWith, freshTables, drop };
}
