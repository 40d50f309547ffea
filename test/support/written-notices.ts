import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { fromNoticeItem } from '../../adapters/dynamodb/notice-store.ts';
import type { Notice } from '../../core/notification/notice.ts';
import type { TableNames, TestTables } from './tables.ts';

/** What is to be told, by event. */
export async function writtenNotices({ documents }: TestTables, { notices }: TableNames): Promise<Notice[]> {
  const { Items = [] } = await documents.send(new ScanCommand({ TableName: notices, ConsistentRead: true }));
  const found = Items.filter(({ pk }) => !String(pk).startsWith('DIGEST#')).map(fromNoticeItem);
  return found.sort((a, b) => (a.event < b.event ? -1 : 1));
}
