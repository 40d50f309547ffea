import type { MeteredCall } from '../../demo/cost/dynamodb-meter.ts';
import { taken } from '../prices/taken.ts';
import { apiCalls, costPerMillion, dynamoDbUnits, sumOf } from '../prices/cost-per-million.ts';

/** What was seen of one payment while both sides looked at it. */
export interface Seen {
  /** Calls of the API, by both pages. */
  apiCalls: number;
  dynamoDb: readonly MeteredCall[];
  pushes: number;
  /** Events that reached a page. */
  liveEvents: number;
  watchedMs: number;
}

/** In US dollars per million such payments. */
export function costOfSeen({ apiCalls: calls, dynamoDb, pushes, liveEvents, watchedMs }: Seen) {
  const ofApi = dynamoDb.filter(({ accessKeyId }) => accessKeyId.includes('Api'));
  const ofConsumer = dynamoDb.filter(({ accessKeyId }) => accessKeyId.includes('OnPaymentEvent'));
  // Each transition is one write of the payment; attempts at the code are updates of the wallet.
  const changes = ofApi.filter(({ isWrite, operation }) => isWrite && operation !== 'UpdateItem').length;
  const apiMs = (ofApi.length * taken.dynamoDbMs) / calls + taken.ownMs;
  const consumerMs =
    changes * taken.ownMs + ofConsumer.length * taken.dynamoDbMs + (pushes * 2 + 1 + liveEvents) * taken.otherCallMs;
  return costPerMillion(
    sumOf(apiCalls(calls, { memoryGb: taken.apiGb, ms: apiMs }), dynamoDbUnits([...ofApi, ...ofConsumer]), {
      lambdaRequests: changes,
      lambdaGbSeconds: (taken.consumerGb * consumerMs) / 1_000,
      // Looking at the phone's address, then ringing.
      snsRequests: pushes,
      snsMobilePushes: pushes,
      schedulerInvocations: 1,
      kmsRequests: 1,
      // Each event goes in and out. The client's page connects and subscribes for this payment, the merchant's stays all day.
      appSyncOperations: 2 * liveEvents + 2,
      appSyncConnectionMinutes: (2 * watchedMs) / 60_000,
      logGb: ((calls + changes) * taken.logBytesPerCall) / 1e9,
    }),
    1,
  );
}
