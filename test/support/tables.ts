import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AttributeDefinition, CreateTableCommandInput, KeySchemaElement } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { randomUUID } from 'node:crypto';
import { afterAll, inject } from 'vitest';

/** The names of the six tables, as the functions get them in their environment. */
export interface TableNames {
  payments: string;
  wallets: string;
  ledger: string;
  exports: string;
  secrets: string;
  directory: string;
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
  const open: Key = { openShard: 'S', deadline: 'N' };
  return {
    ...table(name, id),
    AttributeDefinitions: attributes(id, byMerchant, byClient, open),
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    GlobalSecondaryIndexes: [
      {
        IndexName: 'byMerchant',
        KeySchema: keySchema(byMerchant),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['type', 'amount', 'reference', 'label'] },
      },
      { IndexName: 'byClient', KeySchema: keySchema(byClient), Projection: { ProjectionType: 'KEYS_ONLY' } },
      { IndexName: 'open', KeySchema: keySchema(open), Projection: { ProjectionType: 'KEYS_ONLY' } },
    ],
  };
}

/** Creates the six tables, each name with `prefix` in front, so that every test may have its own. */
export async function createTables(client: DynamoDBClient, prefix = ''): Promise<TableNames> {
  const names: TableNames = {
    payments: `${prefix}Payments`,
    wallets: `${prefix}Wallets`,
    ledger: `${prefix}Ledger`,
    exports: `${prefix}Exports`,
    secrets: `${prefix}Secrets`,
    directory: `${prefix}Directory`,
  };
  const pkSk: Key = { pk: 'S', sk: 'S' };
  const tables = [
    paymentsTable(names.payments),
    table(names.wallets, { clientId: 'S' }),
    ...[names.ledger, names.exports, names.secrets, names.directory].map((name) => table(name, pkSk)),
  ];
  await Promise.all(tables.map((input) => client.send(new CreateTableCommand(input))));
  return names;
}

export interface TestDynamoDb {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  readonly documents: DynamoDBDocumentClient;
  /** Six empty tables of its own at each call. */
  freshTables(): Promise<TableNames>;
}

/**
 * The DynamoDB Local of the integration tests (the `globalSetup` in vitest.config.ts), for the test file that calls this
 * at its top level or in a `describe`.
 */
export function withDynamoDb(): TestDynamoDb {
  const endpoint = inject('dynamoDbEndpoint');
  const client = new DynamoDBClient({
    endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'TEST', secretAccessKey: 'secret' },
  });
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  afterAll(() => client.destroy());

  return { endpoint, client, documents, freshTables: () => createTables(client, `T${randomUUID()}-`) };
}
