import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { shardName } from '../../core/ledger/journal.ts';
import type { Instant } from '../../core/time.ts';
import type { Item } from './errors.ts';
import { openRow } from './index-rows.ts';
import { fromEpochSeconds, toEpochSeconds } from './payment-item.ts';
import { queryPages } from './query-pages.ts';

/** An entry of the index: it may lag, so the payment may have moved on since. */
export interface OpenPayment {
  id: string;
  deadline: Instant;
}

/** Small enough to stop between two pages when time runs out. */
const pageMax = 100;

export type OpenPayments = ReturnType<typeof openPayments>;

/** The payments that wait for somebody, by their deadline. */
export function openPayments(client: DynamoDBDocumentClient, table: string) {
  async function* query(shard: number, condition: string, values: Item): AsyncGenerator<OpenPayment[]> {
    const pages = queryPages(client, {
      TableName: table,
      IndexName: 'open',
      KeyConditionExpression: `openShard = :shard AND ${condition}`,
      ExpressionAttributeValues: { ':shard': shardName(shard), ...values },
      Limit: pageMax,
    });
    for await (const items of pages) {
      if (items.length === 0) continue;
      yield items.map(openRow.parse).map(({ id, deadline }) => ({ id, deadline: fromEpochSeconds(deadline) }));
    }
  }

  return {
    /** Those of a shard whose deadline is `until` or before, the oldest first, a page at a time. */
    due: (shard: number, until: Instant): AsyncGenerator<OpenPayment[]> =>
      query(shard, 'deadline <= :until', { ':until': toEpochSeconds(until) }),

    /** The same of those later than `after`; deadlines are whole seconds. */
    between: (shard: number, { after, until }: { after: Instant; until: Instant }): AsyncGenerator<OpenPayment[]> =>
      query(shard, 'deadline BETWEEN :from AND :until', {
        ':from': toEpochSeconds(after) + 1,
        ':until': toEpochSeconds(until),
      }),
  };
}
