import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { startDynamoDb } from 'run-template/services';
import { dynamoClient } from '../../adapters/aws-clients.ts';
import { useEndpoint } from '../../test/support/aws-environment.ts';
import { createTables, dropTables, type TestDynamoDb } from '../../test/support/tables.ts';

const aws = { region: 'eu-west-3', credentials: { accessKeyId: 'BENCH', secretAccessKey: 'secret' } };

export interface BenchDatabase extends TestDynamoDb {
  close(): Promise<void>;
}

/** A DynamoDB Local of this run, in a process of its own, as the supports of the tests take one. */
export async function startBenchDatabase(): Promise<BenchDatabase> {
  const dynamoDb = await startDynamoDb();
  const { endpoint } = dynamoDb;
  const client = new DynamoDBClient({ ...aws, endpoint });
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return {
    endpoint,
    client,
    documents,
    documentsWith(plugins) {
      useEndpoint('DYNAMODB', endpoint);
      return dynamoClient([...plugins]);
    },
    drop: (names) => dropTables(client, names),
    freshTables: () => createTables(client, `T${randomUUID()}-`),
    async close() {
      client.destroy();
      await dynamoDb.close();
    },
  };
}
