import middy from '@middy/core';
import { dynamoClient } from '../../adapters/aws-clients.ts';
import { systemNow } from '../../adapters/clock.ts';
import { mailOn, paymentTables, required } from '../../adapters/configuration.ts';
import { noticeStore } from '../../adapters/dynamodb/notice-store.ts';
import { openPayments } from '../../adapters/dynamodb/open-payments.ts';
import { paymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { logInfo } from '../log.ts';
import { logFailure } from '../middleware/log-failure.ts';
import { warnOfHolds } from './warn-of-holds.ts';

const client = dynamoClient();
const tables = paymentTables(process.env);
const dependencies = {
  payments: paymentStore(client, tables),
  open: openPayments(client, tables.payments),
  notices: noticeStore(client, required(process.env, 'NOTICES_TABLE')),
};

/** Every quarter of an hour. @throws Error when a warning could not be written down, so that it is tried again */
async function warn(): Promise<void> {
  if (!mailOn(process.env)) return;
  const { warned, failed } = await warnOfHolds(systemNow(), dependencies);
  logInfo('holds looked through', { warned });
  if (failed > 0) throw new Error(`${failed} holds or shards could not be looked at`);
}

export const handler = middy<unknown, void>().use(logFailure('holds not warned of')).handler(warn);
