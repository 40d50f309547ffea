import { BatchWriteCommand, type BatchWriteCommandInput, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { pause } from '../clock.ts';
import { Unavailable } from '../unavailable.ts';
import type { Item } from './errors.ts';
import { read } from './read.ts';

/** DynamoDB quota of one call. */
const batchWriteMax = 25;
const attemptsMax = 6;

/** Of items that nothing is asked of: put whatever was there, or taken away whether it was there or not. */
export interface PlainWrites {
  puts: readonly Item[];
  deletes: readonly Record<string, string>[];
}

type WriteRequest = NonNullable<BatchWriteCommandInput['RequestItems']>[string][number];

/** Each item by itself, in no order; may be repeated. No item twice. @throws Unavailable when some may not be written */
export async function batchWrite(
  client: DynamoDBDocumentClient,
  table: string,
  { puts, deletes }: PlainWrites,
): Promise<void> {
  const requests: WriteRequest[] = [
    ...puts.map((Item) => ({ PutRequest: { Item } })),
    ...deletes.map((Key) => ({ DeleteRequest: { Key } })),
  ];
  for (let start = 0; start < requests.length; start += batchWriteMax) {
    let pending: WriteRequest[] | undefined = requests.slice(start, start + batchWriteMax);
    for (let attempt = 1; pending && pending.length > 0; attempt += 1) {
      if (attempt > attemptsMax) throw new Unavailable('the database');
      if (attempt > 1) await pause(25 * 2 ** attempt);
      const RequestItems: Record<string, WriteRequest[]> = { [table]: pending };
      // To say it again after a lost answer is as harmless as to read again.
      const { UnprocessedItems } = await read(() => client.send(new BatchWriteCommand({ RequestItems })));
      pending = UnprocessedItems?.[table];
    }
  }
}
