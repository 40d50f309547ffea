import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ClientRecord } from '../../core/ledger/journal.ts';
import { queryPages } from './query-pages.ts';
import { clientRecordItem } from './record-item.ts';

/** What a client was given and what was taken back of it; a client has some dozens at most. */
export function creditRecords(client: DynamoDBDocumentClient, ledger: string) {
  return {
    /** Newest first. */
    async of(clientId: string): Promise<ClientRecord[]> {
      const pages = queryPages(client, {
        TableName: ledger,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :credit)',
        ExpressionAttributeValues: { ':pk': `C#${clientId}`, ':credit': 'CREDIT#' },
        ConsistentRead: true,
      });
      const records: ClientRecord[] = [];
      for await (const items of pages) records.push(...items.map(clientRecordItem.parse));
      return records.sort((a, b) => b.at - a.at);
    },
  };
}

export type CreditRecords = ReturnType<typeof creditRecords>;
