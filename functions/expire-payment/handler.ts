import middy from '@middy/core';
import { dynamoClient } from '../../adapters/aws-clients.ts';
import { systemNow } from '../../adapters/clock.ts';
import { paymentTables, termsOf } from '../../adapters/configuration.ts';
import { paymentStore } from '../../adapters/dynamodb/payment-store.ts';
import type { DeadlineReached } from '../../adapters/scheduler/deadline-scheduler.ts';
import { withTrace } from '../../adapters/trace.ts';
import { logFailure } from '../middleware/log-failure.ts';
import { onTimer } from './on-timer.ts';

const payments = paymentStore(dynamoClient(), paymentTables(process.env));
const terms = termsOf(process.env);

/** Invoked by EventBridge Scheduler, asynchronously: what is thrown, Lambda tries again twice. */
export const handler = middy<DeadlineReached, void>()
  .use(logFailure('deadline not written', 'paymentId', 'deadline', 'trace'))
  .handler((timer) => withTrace(timer.trace, () => onTimer(timer, { now: systemNow(), terms }, { payments })));
