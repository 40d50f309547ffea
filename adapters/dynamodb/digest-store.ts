import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { shardName, shardOf } from '../../core/ledger/journal.ts';
import type { DigestEntry } from '../../core/notification/digest.ts';
import { forgetNoticeAt } from '../../core/notification/notice.ts';
import type { Instant, LocalDate } from '../../core/time.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark } from './item-kind.ts';
import { toEpochSeconds } from './payment-item.ts';
import { queryPages } from './query-pages.ts';
import { write } from './write.ts';

export const digestEntryItem = itemKind<DigestEntry>({
  table: 'Notices',
  key: ['pk', 'sk'],
  content: parse.object({ date: parse.date, merchantId: parse.text, paymentId: parse.text }, [
    ...keysAndMark,
    'forgetAt',
  ]),
});

const partition = (date: LocalDate, shard: number) => `DIGEST#${date}#${shardName(shard)}`;

export type DigestStore = ReturnType<typeof digestStore>;

/** What the digests of a day will tell, in the table of the notices: a partition per day and shard of merchants. */
export function digestStore(client: DynamoDBDocumentClient, table: string) {
  return {
    /** May be repeated. */
    async add(entry: DigestEntry, now: Instant): Promise<void> {
      const { date, merchantId, paymentId } = entry;
      const key = { pk: partition(date, shardOf(merchantId)), sk: `${merchantId}#${paymentId}` };
      const Item = { ...digestEntryItem.toItem(key, entry), forgetAt: toEpochSeconds(forgetNoticeAt({ at: now })) };
      await write([{ name: 'entry', Put: { TableName: table, Item } }], { client });
    },

    /** Of one shard, a page at a time; a merchant's entries follow each other. */
    async *entries(date: LocalDate, shard: number): AsyncGenerator<DigestEntry[]> {
      const pages = queryPages(client, {
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': partition(date, shard) },
        ConsistentRead: true,
      });
      for await (const items of pages) yield items.map(digestEntryItem.parse);
    },
  };
}
