import { marshall } from '@aws-sdk/util-dynamodb';
import type { Context, DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startScheduler, type Scheduler } from 'run-template/services';
import { toPaymentItem } from '../../adapters/dynamodb/payment-item.ts';
import { expiryFrom } from '../../core/in-flight.ts';
import { addMs, ceilToSecond, instant } from '../../core/time.ts';
import { MINUTE_MS } from '../../contract/duration.ts';
import { defaultTerms } from '../../contract/settings/terms.ts';
import { useEndpoint } from '../support/aws-environment.ts';
import { captureLog } from '../support/captured-log.ts';
import { paymentIn } from '../support/payments.ts';
import { storedPayments, waiting } from '../support/stored-payments.ts';
import { withDynamoDb } from '../support/tables.ts';

/** The entries that Lambda calls, with the variables that the stack gives them, on the clock of the machine. */
const db = withDynamoDb();
const log = captureLog();
const context = { getRemainingTimeInMillis: () => 55_000 } as Context;
const inMinutes = (minutes: number) => ceilToSecond(addMs(instant(Date.now()), minutes * MINUTE_MS));
const future = inMinutes(10);
const overduePayment = (name: string) => ({ ...waiting(name), clientDeadline: inMinutes(-10) });

let scheduler: Scheduler;
let stored: Awaited<ReturnType<typeof storedPayments>>;
beforeAll(async () => {
  stored = await storedPayments(db);
  scheduler = await startScheduler({ now: () => Date.now() });
  scheduler.createGroup('deadlines');
  useEndpoint('DYNAMODB', db.endpoint);
  useEndpoint('SCHEDULER', scheduler.endpoint);
  Object.assign(process.env, {
    PAYMENTS_TABLE: stored.tables.payments,
    WALLETS_TABLE: stored.tables.wallets,
    LEDGER_TABLE: stored.tables.ledger,
    EXPORTS_TABLE: stored.tables.exports,
    DIRECTORY_TABLE: stored.tables.directory,
    NOTICES_TABLE: stored.tables.notices,
    // Nobody answers there: pages are told by what has a test of its own.
    LIVE_PUBLISH_URL: 'http://127.0.0.1:1/event',
    TERMS: JSON.stringify(defaultTerms),
    FCM_APPLICATION_ARN: '',
    APNS_APPLICATION_ARN: '',
    APP_URL: 'http://localhost:4000/app/',
    SCHEDULE_GROUP: 'deadlines',
    SCHEDULE_ROLE_ARN: 'arn:aws:iam::000000000000:role/scheduler',
    SCHEDULE_DLQ_ARN: 'arn:aws:sqs:eu-west-3:000000000000:not-fired',
    EXPIRE_FUNCTION_ARN: 'arn:aws:lambda:eu-west-3:000000000000:function:expire-payment',
  });
});
afterAll(() => scheduler.close());

it('the stream’s consumer says at its start that push is off, sets timers, and ends what is overdue', async () => {
  const { handler } = await import('../../functions/on-payment-event/handler.ts');
  expect(log.entries()).toMatchObject([
    { message: 'push off', platform: 'FCM' },
    { message: 'push off', platform: 'APNS' },
  ]);
  const overdue = await stored.put(overduePayment('overdue'));
  const open = await stored.put({ ...waiting('open'), clientDeadline: future });
  const Records = [overdue, open].map((payment, index) => ({
    dynamodb: { SequenceNumber: String(index), NewImage: marshall(toPaymentItem(payment)) },
  }));

  await handler({ Records } as DynamoDBStreamEvent, context);

  expect(await stored.payments.get(overdue.id)).toMatchObject({ status: 'CLIENT_EXPIRED' });
  expect(scheduler.nextAt()).toBe(expiryFrom(future));
});

it('the timer’s function ends a payment, and sends an early timer back', async () => {
  const { handler } = await import('../../functions/expire-payment/handler.ts');
  const overdue = await stored.put(overduePayment('timer'));
  const open = await stored.put({ ...waiting('early timer'), clientDeadline: future });

  await handler({ paymentId: overdue.id, deadline: overdue.clientDeadline / 1_000 }, context);
  const early = handler({ paymentId: open.id, deadline: future / 1_000 }, context);

  await expect(early).rejects.toMatchObject({ name: 'EarlyTimer' });
  expect(log.entries().at(-1)).toMatchObject({ message: 'deadline not written', paymentId: open.id });
  expect(await stored.payments.get(overdue.id)).toMatchObject({ status: 'CLIENT_EXPIRED' });
});

it('the sweeper ends what no timer did, and measures it', async () => {
  const { handler } = await import('../../functions/sweep-deadlines/handler.ts');
  const overdue = await stored.put(overduePayment('no timer'));

  await handler({}, context);

  expect(await stored.payments.get(overdue.id)).toMatchObject({ status: 'CLIENT_EXPIRED' });
  expect(log.counted('DeadlinesSwept')).toBe(1);
  expect(log.counted('SweptDeadlineLateness')).toBeGreaterThan(60);
  await handler({}, context);
  expect(log.counted('DeadlinesSwept')).toBe(1);
});

it('the sweeper fails for its alarm when a payment cannot be ended', async () => {
  const { handler } = await import('../../functions/sweep-deadlines/handler.ts');
  const held = await stored.put({ ...paymentIn('AWAITING_MERCHANT'), confirmBy: inMinutes(-10) });
  // The same client's wallet, without the hold.
  await stored.put({ ...waiting('elsewhere'), clientId: held.clientId, clientDeadline: future });

  await expect(handler({}, context)).rejects.toThrow('1 deadlines or shards could not be swept');
});
