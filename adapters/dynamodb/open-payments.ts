import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { shardName } from '../../core/ledger/journal.ts';
import type { Instant } from '../../core/time.ts';
import type { Item } from './errors.ts';
import { openRow } from './index-rows.ts';
import { fromEpochSeconds, toEpochSeconds } from './payment-item.ts';
import { read } from './read.ts';

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
  return {
    /** Those of a shard whose deadline is `until` or before, the oldest first, a page at a time. */
    async *due(shard: number, until: Instant): AsyncGenerator<OpenPayment[]> {
      let from: Item | undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await read(() =>
          client.send(
            new QueryCommand({
              TableName: table,
              IndexName: 'open',
              KeyConditionExpression: 'openShard = :shard AND deadline <= :until',
              ExpressionAttributeValues: { ':shard': shardName(shard), ':until': toEpochSeconds(until) },
              Limit: pageMax,
              ExclusiveStartKey: from,
            }),
          ),
        );
        if (Items.length > 0) {
          yield Items.map(openRow.parse).map(({ id, deadline }) => ({ id, deadline: fromEpochSeconds(deadline) }));
        }
        from = LastEvaluatedKey;
      } while (from);
    },
  };
}
