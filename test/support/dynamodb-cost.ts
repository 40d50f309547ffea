import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll } from 'vitest';
import { startDynamoDbMeter, type MeteredCall } from '../../demo/cost/dynamodb-meter.ts';
import type { TestDynamoDb } from './tables.ts';

export interface DynamoDbCost {
  writeCalls: number;
  /** Write request units by AWS's rules. */
  units: number;
  /** What DynamoDB Local says. */
  unitsLocal: number;
  readCalls: number;
  /** Read request units, as DynamoDB Local says. */
  readUnits: number;
}

export interface DynamoDbMeter {
  /** Talks to DynamoDB Local through the meter. */
  readonly documents: DynamoDBDocumentClient;
  costOf(act: () => Promise<unknown>): Promise<DynamoDbCost>;
}

/** Counts what goes to the file's DynamoDB Local. Its members may be read from hooks and tests only. */
export function withDynamoDbMeter(dynamoDb: TestDynamoDb): DynamoDbMeter {
  let calls: MeteredCall[] = [];
  let documents: DynamoDBDocumentClient | undefined;
  const closers: (() => Promise<void> | void)[] = [];

  beforeAll(async () => {
    const meter = await startDynamoDbMeter(dynamoDb.endpoint, (call) => calls.push(call));
    const client = new DynamoDBClient({
      endpoint: meter.endpoint,
      region: 'eu-west-3',
      credentials: { accessKeyId: 'TEST', secretAccessKey: 'secret' },
    });
    documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
    closers.push(
      () => client.destroy(),
      () => meter.close(),
    );
  });
  afterAll(async () => {
    for (const close of closers) await close();
  });

  return {
    get documents() {
      if (!documents) throw new Error('the meter runs only within hooks and tests');
      return documents;
    },
    async costOf(act) {
      calls = [];
      await act();
      const writes = calls.filter(({ isWrite }) => isWrite);
      return {
        writeCalls: writes.length,
        units: writes.reduce((sum, { writeUnitsBilled }) => sum + writeUnitsBilled, 0),
        unitsLocal: writes.reduce((sum, { writeUnits }) => sum + writeUnits, 0),
        readCalls: calls.length - writes.length,
        readUnits: calls.reduce((sum, { readUnits }) => sum + readUnits, 0),
      };
    },
  };
}
