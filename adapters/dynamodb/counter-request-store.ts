import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import {
  forgetCounterRequestAt,
  type Answered,
  type Proposed,
  type StoredCounterRequest,
} from '../../core/counter/counter-request.ts';
import type { AwaitingClient } from '../../core/payment/payment.ts';
import type { Instant } from '../../core/time.ts';
import { counterRequestItem, latestCounterRequestItem, type LatestCounterRequest } from './counter-items.ts';
import { toEpochSeconds } from './payment-item.ts';
import { newPaymentPut } from './payment-store.ts';
import { queryPages } from './query-pages.ts';
import { readItem } from './read-item.ts';
import { write, type NamedWrite } from './write.ts';

interface Tables {
  notices: string;
  payments: string;
}

const merchantPartition = (merchantId: string) => `COUNTER#MERCHANT#${merchantId}`;
/** Nothing else is in a merchant's partition of this table. */
const requestKey = ({ merchantId, id }: { merchantId: string; id: string }) => ({
  pk: merchantPartition(merchantId),
  sk: `REQUEST#${id}`,
});
const latestKey = (clientId: string) => ({ pk: `COUNTER#CLIENT#${clientId}`, sk: 'LATEST' });

export type CounterRequestStore = ReturnType<typeof counterRequestStore>;

/**
 * What clients propose at counters, in the table of the notices, which forgets by itself: under the merchant, and under the
 * client which one was the last. All reads are strong.
 */
export function counterRequestStore(client: DynamoDBDocumentClient, { notices, payments }: Tables) {
  const get = (merchantId: string, id: string): Promise<StoredCounterRequest | undefined> =>
    readItem(client, notices, requestKey({ merchantId, id }), counterRequestItem);

  return {
    get,

    /** Which was the client's last one, and it itself if it is not forgotten yet. */
    async latestOf(clientId: string): Promise<{ id?: string; request?: StoredCounterRequest }> {
      const latest = await readItem(client, notices, latestKey(clientId), latestCounterRequestItem);
      return latest ? { id: latest.requestId, request: await get(latest.merchantId, latest.requestId) } : {};
    },

    /** What waits for the merchant's answer, oldest first. */
    async waitingFor(merchantId: string, now: Instant): Promise<Proposed[]> {
      const pages = queryPages(client, {
        TableName: notices,
        KeyConditionExpression: 'pk = :pk',
        FilterExpression: 'lapsesAt > :now',
        ExpressionAttributeValues: { ':pk': merchantPartition(merchantId), ':now': now },
        ConsistentRead: true,
      });
      const waiting: Proposed[] = [];
      for await (const items of pages) {
        for (const request of items.map(counterRequestItem.parse))
          if (request.status === 'PROPOSED') waiting.push(request);
      }
      return waiting.sort((a, b) => a.proposedAt - b.proposedAt);
    },

    /**
     * Puts a new one, on condition that the client's last one is still the one that was `seen`: so of two at once only one
     * is proposed.
     *
     * @returns `existing` when there is one of this id already; without it, another one came in between
     */
    async propose(
      request: Proposed,
      seen: string | undefined,
    ): Promise<{ proposed: true } | { proposed: false; existing?: StoredCounterRequest }> {
      const put = requestPut(notices, request, { ConditionExpression: 'attribute_not_exists(pk)' });
      const outcome = await write([latestPut(notices, request, seen), put], { client });
      if (outcome.committed) return { proposed: true };
      const existing = outcome.failed === 'request' ? outcome.current : undefined;
      return { proposed: false, existing: existing && counterRequestItem.parse(existing) };
    },

    /** Ends a counter request as it was `before`; with the payment that comes of it, both or neither. */
    async end(
      before: Proposed,
      after: Answered,
      payment?: AwaitingClient,
    ): Promise<{ committed: true } | { committed: false; current: StoredCounterRequest }> {
      const put = requestPut(notices, after, {
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':version': before.version },
      });
      const outcome = await write([put, ...(payment ? [newPaymentPut(payments, payment)] : [])], { client });
      if (outcome.committed) return outcome;
      if (outcome.failed === 'payment') throw new Error(`counter request ${before.id}: its payment exists already`);
      if (!outcome.current) throw new Error(`counter request ${before.id} has disappeared`);
      const current = counterRequestItem.parse(outcome.current);
      // The reply of a first try was lost: this is our own write.
      if (isDeepStrictEqual(current, after)) return { committed: true };
      return { committed: false, current };
    },
  };
}

const forgetAt = (request: StoredCounterRequest): number => toEpochSeconds(forgetCounterRequestAt(request));

function latestPut(table: string, request: Proposed, seen: string | undefined): NamedWrite<'latest'> {
  const latest: LatestCounterRequest = { merchantId: request.merchantId, requestId: request.id };
  return {
    name: 'latest',
    Put: {
      TableName: table,
      Item: {
        ...latestCounterRequestItem.toItem(latestKey(request.clientId), latest),
        forgetAt: forgetAt(request),
      },
      ...(seen === undefined
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: 'attribute_not_exists(pk) OR requestId = :seen',
            ExpressionAttributeValues: { ':seen': seen },
          }),
    },
  };
}

function requestPut(
  table: string,
  request: StoredCounterRequest,
  condition: { ConditionExpression: string; ExpressionAttributeValues?: Record<string, unknown> },
): NamedWrite<'request'> {
  const Item = { ...counterRequestItem.toItem(requestKey(request), request), forgetAt: forgetAt(request) };
  return { name: 'request', Put: { TableName: table, Item, ...condition } };
}
