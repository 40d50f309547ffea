import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { scanTable } from './scan-table.ts';

const prefix = 'MERCHANT#';

/** All merchants of the directory, also those that are closed. Reads the whole table: for commands that say so. */
export async function* merchantIds(client: DynamoDBDocumentClient, directory: string): AsyncGenerator<string> {
  for await (const { pk, sk } of scanTable(client, directory)) {
    if (sk === 'PROFILE' && String(pk).startsWith(prefix)) yield String(pk).slice(prefix.length);
  }
}
