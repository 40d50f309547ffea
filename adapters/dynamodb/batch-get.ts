import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { pause } from '../clock.ts';
import { Unavailable } from '../unavailable.ts';
import type { Item } from './errors.ts';
import { read } from './read.ts';

/** DynamoDB quota of one call. */
const batchGetMax = 100;
const attemptsMax = 6;

/** Strong reads of items by their keys, in no order; one that is gone is left out. @throws Unavailable */
export async function batchGet(
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly Record<string, string>[],
): Promise<Item[]> {
  const found: Item[] = [];
  for (let start = 0; start < keys.length; start += batchGetMax) {
    let pending: Record<string, unknown>[] | undefined = keys.slice(start, start + batchGetMax);
    for (let attempt = 1; pending && pending.length > 0; attempt += 1) {
      if (attempt > attemptsMax) throw new Unavailable('the database');
      if (attempt > 1) await pause(25 * 2 ** attempt);
      const Keys: Record<string, unknown>[] = pending;
      const { Responses, UnprocessedKeys } = await read(() =>
        client.send(new BatchGetCommand({ RequestItems: { [table]: { Keys, ConsistentRead: true } } })),
      );
      found.push(...(Responses?.[table] ?? []));
      pending = UnprocessedKeys?.[table]?.Keys;
    }
  }
  return found;
}
