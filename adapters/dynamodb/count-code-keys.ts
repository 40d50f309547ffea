import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { scanTable } from './scan-table.ts';
import { codeItem } from './secret-items.ts';

/** How many codes there are under each key, by the key's ARN. Reads the whole table of the secrets. @throws StrangeItem */
export async function countCodeKeys(client: DynamoDBDocumentClient, table: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for await (const item of scanTable(client, table)) {
    if (item['sk'] !== 'CODE') continue;
    const { keyId } = codeItem.parse(item);
    counts.set(keyId, (counts.get(keyId) ?? 0) + 1);
  }
  return counts;
}
