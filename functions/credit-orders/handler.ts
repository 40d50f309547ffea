import middy from '@middy/core';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { dynamoClient } from '../../adapters/aws-clients.ts';
import { systemNow } from '../../adapters/clock.ts';
import { required } from '../../adapters/configuration.ts';
import { creditOrderIn } from '../../adapters/dynamodb/credit-order-record.ts';
import { creditOrderStore } from '../../adapters/dynamodb/credit-order-store.ts';
import { creditStore } from '../../adapters/dynamodb/credit-store.ts';
import { directoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { MINUTE_MS } from '../../contract/duration.ts';
import { logInfo } from '../log.ts';
import { logFailure } from '../middleware/log-failure.ts';
import { continueOrder } from './continue-order.ts';

const client = dynamoClient();
const directory = required(process.env, 'DIRECTORY_TABLE');
const dependencies = {
  orders: creditOrderStore(client, required(process.env, 'ORDERS_TABLE')),
  directory: directoryStore(client, { directory }),
  credits: creditStore(client, {
    directory,
    wallets: required(process.env, 'WALLETS_TABLE'),
    ledger: required(process.env, 'LEDGER_TABLE'),
  }),
  now: systemNow,
};

/** What one part takes at the very most, and some. */
const partMaxMs = MINUTE_MS;

/** The orders' stream: an order is to be checked, or to be credited. */
export const handler = middy<DynamoDBStreamEvent, void>()
  .use(logFailure('order not continued'))
  .handler(async ({ Records }, context) => {
    const hasTime = () => context.getRemainingTimeInMillis() > partMaxMs;
    for (const id of new Set(Records.map(creditOrderIn))) {
      const status = await continueOrder(id, { ...dependencies, hasTime });
      logInfo('order continued', { orderId: id, status });
    }
  });
