import { CreateTableCommand, DescribeTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withTablesBeside } from '../../resources/tables-beside.ts';
import { tableKeys } from '../../rights/calls/table-keys.ts';
import { startDynamoDb } from '../../services/dynamodb.ts';
import type { DynamoDb } from '../../services/dynamodb.ts';
import { describeMapping } from '../../streams/event-source-mapping.ts';
import { createShardReader } from '../../streams/shard-reader.ts';
import { startStreamConsumer } from '../../streams/stream-consumer.ts';
import { nameResources } from '../../template/local-stack.ts';

let dynamoDb: DynamoDb;
let client: DynamoDBClient;
let streams: DynamoDBStreamsClient;
let streamArn: string;

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  const access = {
    endpoint: dynamoDb.endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  client = new DynamoDBClient(access);
  streams = new DynamoDBStreamsClient(access);
  const table = {
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' as const }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' as const }],
    BillingMode: 'PAY_PER_REQUEST' as const,
  };
  await client.send(new CreateTableCommand({ TableName: 'others', ...table }));
  await client.send(
    new CreateTableCommand({
      TableName: 'things',
      ...table,
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
  const { Table } = await client.send(new DescribeTableCommand({ TableName: 'things' }));
  streamArn = Table?.LatestStreamArn ?? '';
});

afterAll(async () => {
  client.destroy();
  streams.destroy();
  await dynamoDb.close();
});

const mapping = {
  mappingId: 'm',
  tableName: 'things',
  functionId: 'fn',
  batchSize: 2,
  bisect: true,
  retryCountMax: 1,
  reportsItemFailures: false,
  wants: () => true,
};

interface Event {
  Records: { eventName: string; dynamodb: { NewImage: { id: { S: string } }; ApproximateCreationDateTime: number } }[];
}

async function put(...ids: string[]) {
  for (const id of ids) await client.send(new PutItemCommand({ TableName: 'things', Item: { id: { S: id } } }));
}

it('drains what was written before, in order, in batches, and goes on from the checkpoint', async () => {
  const batches: string[][] = [];
  const discarded: string[] = [];
  const done = new Map<string, string>();
  const start = () =>
    startStreamConsumer({
      mapping,
      streamArn,
      region: 'eu-west-3',
      reader: createShardReader(streams, streamArn, done),
      done,
      offsetMs: () => 86_400_000,
      invoke: (_functionId, event) => {
        const { Records } = event as Event;
        const ids = Records.map((record) => record.dynamodb.NewImage.id.S);
        batches.push(ids);
        expect(Records[0]?.eventName).toBe('INSERT');
        expect(Records[0]?.dynamodb.ApproximateCreationDateTime).toBeGreaterThan(Date.now() / 1000 + 80_000);
        return Promise.resolve(
          ids.includes('bad')
            ? { ok: false, error: { errorType: 'E', errorMessage: '' } }
            : { ok: true, payload: 'null' },
        );
      },
      discard: (_mapping, { records }) =>
        Promise.resolve(void discarded.push(...records.map((r) => JSON.stringify(r.event)))),
      onError: (error) => expect.unreachable(String(error)),
    });
  const consumer = start();

  // A table beside it, written to while the stream is read in vain, must not make the iterator stale.
  await consumer.drain();
  await client.send(new PutItemCommand({ TableName: 'others', Item: { id: { S: 'x' } } }));
  await put('a', 'b', 'c');
  await consumer.drain();
  expect(batches.flat()).toEqual(['a', 'b', 'c']);
  expect(batches.every((batch) => batch.length <= 2)).toBe(true);

  await put('bad', 'd');
  await consumer.drain();
  expect(batches.flat().at(-1)).toBe('d');
  expect(discarded).toHaveLength(1);
  expect(discarded[0]).toContain('"bad"');
  await consumer.close();

  batches.length = 0;
  await put('e');
  const restarted = start();
  await restarted.drain();
  await restarted.close();
  expect(batches).toEqual([['e']]);
});

it('reads what comes after a day without a start, when all before is trimmed and numbers begin anew', async () => {
  const all = createShardReader(streams, streamArn, new Map());
  await put('before');
  const shardId = (await all.next())?.shardId ?? '';
  const lastDone = '000000000000000009999';

  const reader = createShardReader(streams, streamArn, new Map([[shardId, lastDone]]));
  await put('after');

  const records = (await reader.next())?.records ?? [];
  expect(records.map(({ dynamodb }) => dynamodb?.NewImage?.['id']?.S)).toContain('after');
});

it('that is woken reads what was written, also while it is at work, without waiting for its next look', async () => {
  const seen: string[] = [];
  let isBusy: () => void = () => undefined;
  const done = new Map<string, string>();
  const consumer = startStreamConsumer({
    mapping: { ...mapping, batchSize: 10 },
    streamArn,
    region: 'eu-west-3',
    reader: createShardReader(streams, streamArn, done),
    done,
    offsetMs: () => 0,
    invoke: async (_functionId, event) => {
      const ids = (event as Event).Records.map((record) => record.dynamodb.NewImage.id.S);
      if (ids.includes('f')) {
        await put('g');
        consumer.wake();
      }
      seen.push(...ids);
      if (ids.includes('g')) isBusy();
      return { ok: true, payload: 'null' };
    },
    discard: () => Promise.resolve(),
    onError: (error) => expect.unreachable(String(error)),
    pollMs: 3_600_000,
  });
  await consumer.drain();
  const hasRead = new Promise<void>((resolve) => {
    isBusy = resolve;
  });
  await put('f');
  consumer.wake();
  consumer.wake();
  await hasRead;
  expect(seen.slice(-2)).toEqual(['f', 'g']);
  await consumer.close();
});

it('that is asked to drain while a look is at work tells of what that look has done', async () => {
  const done = new Map<string, string>();
  const work = { begun: Promise.withResolvers<void>(), goesOn: Promise.withResolvers<void>() };
  const consumer = startStreamConsumer({
    mapping: { ...mapping, wants: (record) => JSON.stringify(record).includes('"h"') },
    streamArn,
    region: 'eu-west-3',
    reader: createShardReader(streams, streamArn, done),
    done,
    offsetMs: () => 0,
    invoke: async () => {
      work.begun.resolve();
      await work.goesOn.promise;
      return { ok: true, payload: 'null' };
    },
    discard: () => Promise.resolve(),
    onError: (error) => expect.unreachable(String(error)),
    pollMs: 3_600_000,
  });
  await consumer.drain();
  await put('h');
  consumer.wake();
  await work.begun.promise;
  const drained = consumer.drain();
  work.goesOn.resolve();
  expect(await drained).toBe(1);
  await consumer.close();
});

it('takes a table that is there, and not of the template, for what the template says of its stream', async () => {
  const things = 'arn:aws:dynamodb:eu-west-3:000000000000:table/things';
  const mapping = {
    EventSourceArn: `${things}/stream/2026-11-30T10:02:11.123`,
    FunctionName: { Ref: 'Consumer' },
    MaximumRetryAttempts: 3,
  };
  const template = {
    Resources: {
      Consumer: { Type: 'AWS::Lambda::Function' },
      Mapping: { Type: 'AWS::Lambda::EventSourceMapping', Properties: mapping },
    },
  };
  const assembly = { stackName: 'Shop', template, assets: new Map<string, string>() };
  const named = nameResources(assembly, { url: 'http://x' });
  expect(() => describeMapping(named, 'Mapping')).toThrow('not the stream of a table');
  const beside = nameResources((await withTablesBeside(assembly, named, dynamoDb.endpoint))!, { url: 'http://x' });
  expect(describeMapping(beside, 'Mapping').tableName).toBe('things');
  expect(tableKeys(beside)('things')).toMatchObject({ arn: things, partitionKey: 'id' });
});
