import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { dynamoClient } from '../../adapters/aws-clients.ts';
import { systemNow } from '../../adapters/clock.ts';
import { paymentTables, termsOf } from '../../adapters/configuration.ts';
import { openPayments } from '../../adapters/dynamodb/open-payments.ts';
import { paymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { count, logInfo, logWarning, measureSeconds } from '../log.ts';
import { logFailure } from '../middleware/log-failure.ts';
import { sweep } from './sweep.ts';

const client = dynamoClient();
const tables = paymentTables(process.env);
const payments = paymentStore(client, tables);
const open = openPayments(client, tables.payments);
const terms = termsOf(process.env);

/** Every minute. @throws Error when a payment could not be ended, so that the function's alarm tells ops. */
async function sweepDeadlines(_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> {
  const remainingMs = () => context.getRemainingTimeInMillis();
  const swept = await sweep({ now: systemNow(), terms }, { payments, open, remainingMs });
  logInfo('deadlines swept', { ...swept });
  count('DeadlinesSwept', swept.expired);
  if (swept.expired > 0) measureSeconds('SweptDeadlineLateness', swept.latenessSeconds);
  if (swept.cutShort) logWarning('sweep cut short', { expired: swept.expired });
  if (swept.failed > 0) throw new Error(`${swept.failed} deadlines or shards could not be swept`);
}

export const handler = middy<unknown, void>().use(logFailure('deadlines not swept')).handler(sweepDeadlines);
