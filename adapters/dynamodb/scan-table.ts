import { ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Item } from './errors.ts';
import { read } from './read.ts';

/** Every item of a table, strongly consistent, a page in memory at a time. It reads all of it: for the audit, and for commands that say so. */
export async function* scanTable(client: DynamoDBDocumentClient, table: string): AsyncGenerator<Item> {
  let start: Item | undefined;
  do {
    const page = await read(() =>
      client.send(new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey: start })),
    );
    yield* page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start);
}
