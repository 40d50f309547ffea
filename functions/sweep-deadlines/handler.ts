import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { dynamoClient } from '../../adapters/aws-clients.ts';
import { systemNow } from '../../adapters/clock.ts';
import { paymentTables, termsOf } from '../../adapters/configuration.ts';
import { openPayments } from '../../adapters/dynamodb/open-payments.ts';
import { paymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { logFailure } from '../middleware/log-failure.ts';
import { sweepDeadlines } from './sweep.ts';

const client = dynamoClient();
const tables = paymentTables(process.env);
const payments = paymentStore(client, tables);
const open = openPayments(client, tables.payments);
const terms = termsOf(process.env);

/** Every minute. */
const everyMinute = (_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> =>
  sweepDeadlines(
    { now: systemNow(), terms },
    { payments, open, remainingMs: () => context.getRemainingTimeInMillis() },
  );

export const handler = middy<unknown, void>().use(logFailure('deadlines not swept')).handler(everyMinute);
