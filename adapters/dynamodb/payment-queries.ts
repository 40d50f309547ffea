import { BatchGetCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Payment } from '../../core/payment/payment.ts';
import type { Instant } from '../../core/time.ts';
import { pause } from '../clock.ts';
import { Unavailable } from '../unavailable.ts';
import { listedRow, type ListedKey, type ListPosition } from './index-rows.ts';
import { fromPaymentItem } from './payment-item.ts';
import { read } from './read.ts';

export interface ListRange {
  /** Both included; all when left out. */
  from?: Instant;
  to?: Instant;
  after?: ListPosition;
  limit: number;
}

const indexes = { merchant: ['byMerchant', 'merchantId'], client: ['byClient', 'clientId'] } as const;

const batchGetMax = 100;
const batchGetTriesMax = 6;

export type PaymentQueries = ReturnType<typeof paymentQueries>;

/** Lists of payments: keys by index, newest first, then the payments themselves by a strong read. */
export function paymentQueries(client: DynamoDBDocumentClient, table: string) {
  return {
    async keys(
      owner: keyof typeof indexes,
      ownerId: string,
      { from, to, after, limit }: ListRange,
    ): Promise<{ keys: ListedKey[]; more: boolean }> {
      const [index, attribute] = indexes[owner];
      const { Items = [], LastEvaluatedKey } = await read(() =>
        client.send(
          new QueryCommand({
            TableName: table,
            IndexName: index,
            KeyConditionExpression: '#owner = :owner AND createdAt BETWEEN :from AND :to',
            ExpressionAttributeNames: { '#owner': attribute },
            ExpressionAttributeValues: { ':owner': ownerId, ':from': from ?? 0, ':to': to ?? Number.MAX_SAFE_INTEGER },
            ScanIndexForward: false,
            Limit: limit,
            ...(after && { ExclusiveStartKey: { [attribute]: ownerId, ...after } }),
          }),
        ),
      );
      return { keys: Items.map(listedRow.parse), more: LastEvaluatedKey !== undefined };
    },

    /** The payments with these ids, in this order; one that is gone is left out. */
    async load(ids: readonly string[]): Promise<Payment[]> {
      const found = new Map<string, Payment>();
      for (let start = 0; start < ids.length; start += batchGetMax) {
        let pending: Record<string, unknown>[] | undefined = ids
          .slice(start, start + batchGetMax)
          .map((id) => ({ id }));
        for (let tries = 1; pending && pending.length > 0; tries += 1) {
          if (tries > batchGetTriesMax) throw new Unavailable('the database');
          if (tries > 1) await pause(25 * 2 ** tries);
          const keys: Record<string, unknown>[] = pending;
          const { Responses, UnprocessedKeys } = await read(() =>
            client.send(new BatchGetCommand({ RequestItems: { [table]: { Keys: keys, ConsistentRead: true } } })),
          );
          for (const item of Responses?.[table] ?? []) found.set(String(item['id']), fromPaymentItem(item));
          pending = UnprocessedKeys?.[table]?.Keys;
        }
      }
      return ids.map((id) => found.get(id)).filter((payment) => payment !== undefined);
    },
  };
}
