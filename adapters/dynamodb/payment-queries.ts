import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Cents } from '../../contract/money.ts';
import type { Payment } from '../../core/payment/payment.ts';
import type { Instant } from '../../core/time.ts';
import { batchGet } from './batch-get.ts';
import { listedRow, lostRow, openListedRow, soughtRow, type ListedKey, type ListPosition } from './index-rows.ts';
import type { Item } from './errors.ts';
import { fromPaymentItem } from './payment-item.ts';
import { queryPages } from './query-pages.ts';
import { read } from './read.ts';

export interface ListRange {
  /** Only what waits for somebody: what it costs does not depend on how much there once was. */
  open?: boolean;
  /** Both included; all when left out. */
  from?: Instant;
  to?: Instant;
  after?: ListPosition;
  limit: number;
}

const indexes = {
  merchant: { attribute: 'merchantId', all: 'byMerchant', open: 'openByMerchant' },
  client: { attribute: 'clientId', all: 'byClient', open: 'openByClient' },
} as const;

export type PaymentQueries = ReturnType<typeof paymentQueries>;

/** Lists of payments: keys by index, newest first, then the payments themselves by a strong read. */
export function paymentQueries(client: DynamoDBDocumentClient, table: string) {
  async function newest(
    index: string,
    attribute: string,
    value: string,
    limit: number,
  ): Promise<{ ids: string[]; more: boolean }> {
    const { Items = [], LastEvaluatedKey } = await read(() =>
      client.send(
        new QueryCommand({
          TableName: table,
          IndexName: index,
          KeyConditionExpression: '#sought = :sought',
          ExpressionAttributeNames: { '#sought': attribute },
          ExpressionAttributeValues: { ':sought': value },
          ScanIndexForward: false,
          Limit: limit,
        }),
      ),
    );
    return { ids: Items.map((item) => soughtRow.parse(item).id), more: LastEvaluatedKey !== undefined };
  }

  return {
    async keys(
      owner: keyof typeof indexes,
      ownerId: string,
      { open = false, from, to, after, limit }: ListRange,
    ): Promise<{ keys: ListedKey[]; more: boolean }> {
      const { attribute, ...names } = indexes[owner];
      const since = open ? 'openSince' : 'createdAt';
      const { Items = [], LastEvaluatedKey } = await read(() =>
        client.send(
          new QueryCommand({
            TableName: table,
            IndexName: open ? names.open : names.all,
            KeyConditionExpression: '#owner = :owner AND #since BETWEEN :from AND :to',
            ExpressionAttributeNames: { '#owner': attribute, '#since': since },
            ExpressionAttributeValues: { ':owner': ownerId, ':from': from ?? 0, ':to': to ?? Number.MAX_SAFE_INTEGER },
            ScanIndexForward: false,
            Limit: limit,
            ...(after && { ExclusiveStartKey: { [attribute]: ownerId, [since]: after.createdAt, id: after.id } }),
          }),
        ),
      );
      const keys = open ? Items.map(openKey) : Items.map(listedRow.parse);
      return { keys, more: LastEvaluatedKey !== undefined };
    },

    /** What was held of each hold of a merchant that ran out unanswered since then; known as soon as it is written down. */
    async *lost(merchantId: string, since: Instant): AsyncGenerator<Cents> {
      const pages = queryPages(client, {
        TableName: table,
        IndexName: 'lostByMerchant',
        KeyConditionExpression: 'merchantId = :merchant AND lostAt >= :since',
        ExpressionAttributeValues: { ':merchant': merchantId, ':since': since },
      });
      for await (const items of pages) yield* items.map((item) => lostRow.parse(item).authorisedAmount);
    },

    /** The newest with this match code; from an index, which may lag a moment. */
    withMatchCode: (matchCode: string, limit: number) => newest('byMatchCode', 'matchCode', matchCode, limit),

    /** The newest whose merchant gave them this very reference. */
    withReference: (reference: string, limit: number) => newest('byReference', 'reference', reference, limit),

    /** The payments with these ids, in this order; one that is gone is left out. */
    async load(ids: readonly string[]): Promise<Payment[]> {
      const found = new Map<string, Payment>();
      const keys = ids.map((id) => ({ id }));
      for (const item of await batchGet(client, table, keys)) found.set(String(item['id']), fromPaymentItem(item));
      return ids.map((id) => found.get(id)).filter((payment) => payment !== undefined);
    },
  };
}

function openKey(item: Item): ListedKey {
  const { id, openSince } = openListedRow.parse(item);
  return { id, createdAt: openSince };
}
