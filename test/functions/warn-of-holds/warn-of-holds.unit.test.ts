import { expect, it } from 'vitest';
import { noticeStore } from '../../../adapters/dynamodb/notice-store.ts';
import { openPayments } from '../../../adapters/dynamodb/open-payments.ts';
import { HOUR_MS, MINUTE_MS } from '../../../contract/duration.ts';
import type { AwaitingMerchant } from '../../../core/payment/payment.ts';
import { addMs } from '../../../core/time.ts';
import { warnOfHolds } from '../../../functions/warn-of-holds/warn-of-holds.ts';
import { captureLog } from '../../support/captured-log.ts';
import { day, paymentIn } from '../../support/payments.ts';
import { anotherPayment, storedPayments, waiting } from '../../support/stored-payments.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';
import { writtenNotices } from '../../support/written-notices.ts';

const db = withMemoryTables();
const log = captureLog();

const hold = (name: string, lastsMs = 6 * day): AwaitingMerchant => {
  const payment = anotherPayment(paymentIn('AWAITING_MERCHANT') as AwaitingMerchant, name);
  return { ...payment, confirmBy: addMs(payment.authorisedAt, lastsMs) };
};

async function start() {
  const stored = await storedPayments(db);
  const dependencies = {
    payments: stored.payments,
    open: openPayments(db.documents, stored.tables.payments),
    notices: noticeStore(db.documents, stored.tables.notices),
  };
  /** So long before the hold is lost. */
  const warn = ({ confirmBy }: AwaitingMerchant, beforeMs: number) =>
    warnOfHolds(addMs(confirmBy, -beforeMs), dependencies);
  const told = async () =>
    (await writtenNotices(db, stored.tables)).map(({ event, about, recipientId }) => [event, about.id, recipientId]);
  return { ...stored, dependencies, warn, told };
}

it('warns a day and two hours before a hold is lost, each once however often it runs', async () => {
  const { put, warn, told } = await start();
  const held = await put(hold('held'));

  await warn(held, 25 * HOUR_MS);
  expect(await told()).toEqual([]);
  for (const minutes of [0, 15, 30]) await warn(held, 24 * HOUR_MS - minutes * MINUTE_MS);
  expect(await told()).toEqual([['HOLD_ENDS_IN_24_H', held.id, held.merchantId]]);
  await warn(held, 10 * HOUR_MS);
  for (const minutes of [0, 15]) await warn(held, 2 * HOUR_MS - minutes * MINUTE_MS);
  expect((await told()).map(([event]) => event)).toEqual(['HOLD_ENDS_IN_24_H', 'HOLD_ENDS_IN_2_H']);
});

it('makes good, up to three hours late, what a run did not do', async () => {
  const { put, warn, told } = await start();
  const held = await put(hold('held'));
  await warn(held, 21 * HOUR_MS + MINUTE_MS);
  await warn(held, 20 * MINUTE_MS);
  expect((await told()).map(([event]) => event)).toEqual(['HOLD_ENDS_IN_24_H', 'HOLD_ENDS_IN_2_H']);
});

it('warns of no hold that is too short for it, and of nothing that waits for the client', async () => {
  const { put, warn, told } = await start();
  const short = await put(hold('short', 30 * HOUR_MS));
  await put({ ...waiting('asked'), clientDeadline: short.confirmBy });
  await warn(short, 24 * HOUR_MS);
  expect(await told()).toEqual([]);
  await warn(short, 2 * HOUR_MS);
  expect(await told()).toEqual([['HOLD_ENDS_IN_2_H', short.id, short.merchantId]]);
});

it('says what could not be looked at, and goes on with the rest', async () => {
  const { put, dependencies, told } = await start();
  const [one, other] = [await put(hold('one')), await put(hold('other'))];
  const payments = {
    get: (id: string) => (id === one.id ? Promise.reject(new Error('not now')) : dependencies.payments.get(id)),
  };
  const result = await warnOfHolds(addMs(one.confirmBy, -2 * HOUR_MS), { ...dependencies, payments });
  expect(result).toEqual({ warned: 1, failed: 1 });
  expect(await told()).toEqual([['HOLD_ENDS_IN_2_H', other.id, other.merchantId]]);
  expect(log.text()).toContain('hold not warned of');
});
