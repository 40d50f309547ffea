import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pauseBy } from '../../../adapters/clock.ts';
import { batchGet } from '../../../adapters/dynamodb/batch-get.ts';
import { batchWrite } from '../../../adapters/dynamodb/batch-write.ts';
import { Unavailable } from '../../../adapters/unavailable.ts';

const client = DynamoDBDocumentClient.from(new DynamoDBClient());
const aws = mockClient(DynamoDBDocumentClient);
const ids = (count: number) => Array.from({ length: count }, (_, n) => ({ id: String(n) }));

const pauses: number[] = [];
let backToRealTime: () => void;
beforeAll(() => {
  backToRealTime = pauseBy((ms) => Promise.resolve(void pauses.push(ms)));
});
afterAll(() => backToRealTime());
beforeEach(() => {
  aws.reset();
  pauses.length = 0;
});

describe('many items are read', () => {
  const left = { UnprocessedKeys: { T: { Keys: ids(1) } } };
  const asked = () =>
    aws.commandCalls(BatchGetCommand).map(({ args }) => args[0].input.RequestItems?.['T']?.Keys?.length);

  it('a hundred a call', async () => {
    aws.on(BatchGetCommand).resolves({});
    await batchGet(client, 'T', ids(100));
    expect(asked()).toEqual([100]);
    await batchGet(client, 'T', ids(101));
    expect(asked()).toEqual([100, 100, 1]);
    expect(pauses).toEqual([]);
  });

  it('what was left aside is asked for again, six times in all', async () => {
    aws.on(BatchGetCommand).resolves(left);
    await expect(batchGet(client, 'T', ids(2))).rejects.toThrow(Unavailable);
    expect(asked()).toHaveLength(6);
  });

  it('and is found at the sixth', async () => {
    const behavior = aws.on(BatchGetCommand);
    for (let n = 0; n < 5; n += 1) behavior.resolvesOnce(left);
    behavior.resolves({ Responses: { T: ids(1) } });
    expect(await batchGet(client, 'T', ids(1))).toEqual(ids(1));
    expect(pauses).toEqual([100, 200, 400, 800, 1600]);
  });
});

describe('many items are written', () => {
  const left = { UnprocessedItems: { T: [{ PutRequest: { Item: { id: '1' } } }] } };
  const asked = () => aws.commandCalls(BatchWriteCommand).map(({ args }) => args[0].input.RequestItems?.['T']?.length);

  it('twenty-five a call', async () => {
    aws.on(BatchWriteCommand).resolves({});
    await batchWrite(client, 'T', { puts: ids(20), deletes: ids(6) });
    expect(asked()).toEqual([25, 1]);
    expect(pauses).toEqual([]);
  });

  it('what was left aside is asked for again, six times in all', async () => {
    const behavior = aws.on(BatchWriteCommand);
    for (let n = 0; n < 5; n += 1) behavior.resolvesOnce(left);
    behavior.resolvesOnce({});
    await batchWrite(client, 'T', { puts: ids(2), deletes: [] });
    expect(asked()).toEqual([2, 1, 1, 1, 1, 1]);
    expect(pauses).toEqual([100, 200, 400, 800, 1600]);

    aws.reset();
    aws.on(BatchWriteCommand).resolves(left);
    await expect(batchWrite(client, 'T', { puts: ids(1), deletes: [] })).rejects.toThrow(Unavailable);
    expect(asked()).toHaveLength(6);
  });
});
