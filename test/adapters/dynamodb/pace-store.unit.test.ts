import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, it } from 'vitest';
import { paceStore } from '../../../adapters/dynamodb/pace-store.ts';
import { Unavailable } from '../../../adapters/unavailable.ts';
import { createdAt, day, minute } from '../../support/payments.ts';

it('asks again after eight rounds in which others were quicker, and no more', async () => {
  const client = mockClient(DynamoDBDocumentClient);
  client.on(UpdateCommand).rejects(new ConditionalCheckFailedException({ message: '', $metadata: {} }));
  const paces = paceStore(DynamoDBDocumentClient.from(new DynamoDBClient()), 'Orders');
  const pace = { key: 'MERCHANT#m', takes: { requests: { most: 10, everyMs: minute } }, keptMs: day };

  await expect(paces.take(pace, createdAt, {})).rejects.toThrow(Unavailable);

  expect(client.commandCalls(UpdateCommand)).toHaveLength(8);
});
