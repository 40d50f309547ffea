import { expect, it } from 'vitest';
import { digestStore } from '../../../adapters/dynamodb/digest-store.ts';
import { noticeStore } from '../../../adapters/dynamodb/notice-store.ts';
import { digestDate } from '../../../core/notification/digest.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { instant } from '../../../core/time.ts';
import { sendDigests } from '../../../functions/send-digests/send-digests.ts';
import { paymentIn } from '../../support/payments.ts';
import { anotherPayment, storedPayments } from '../../support/stored-payments.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';
import { writtenNotices } from '../../support/written-notices.ts';

const db = withMemoryTables();
const noon = instant(Date.parse('2026-04-30T10:00:00Z'));
/** 18:00 in Paris. */
const evening = instant(Date.parse('2026-04-30T16:00:00Z'));
const night = instant(Date.parse('2026-04-30T20:00:00Z'));
const nextEvening = instant(Date.parse('2026-05-01T16:00:00Z'));

async function start() {
  const stored = await storedPayments(db);
  const digests = digestStore(db.documents, stored.tables.notices);
  const dependencies = {
    digests,
    payments: stored.payments,
    notices: noticeStore(db.documents, stored.tables.notices),
  };
  const ended = async (payment: Payment, at = noon) => {
    await stored.put(payment);
    await digests.add({ date: digestDate(at), merchantId: payment.merchantId, paymentId: payment.id }, at);
  };
  return {
    ended,
    send: (at = evening) => sendDigests(at, dependencies),
    told: async () =>
      (await writtenNotices(db, stored.tables)).map(({ recipientId, occurrence, facts }) => ({
        recipientId,
        occurrence,
        ...facts,
      })),
  };
}

const of = (merchantId: string, status: 'CLIENT_DECLINED' | 'CLIENT_EXPIRED' | 'VALIDATED', name: string): Payment => ({
  ...anotherPayment(paymentIn(status), name),
  merchantId,
});

it('tells each merchant once what came to nothing that day', async () => {
  const { ended, send, told } = await start();
  await ended(of('gite', 'CLIENT_DECLINED', 'a'));
  await ended(of('gite', 'CLIENT_EXPIRED', 'b'));
  await ended(of('gite', 'CLIENT_EXPIRED', 'c'));
  await ended(of('agence', 'CLIENT_DECLINED', 'd'));

  expect(await send()).toEqual({ written: 2, failed: 0 });
  expect(await send()).toEqual({ written: 0, failed: 0 });

  const digests = await told();
  expect(digests).toHaveLength(2);
  expect(digests).toContainEqual({
    recipientId: 'gite',
    occurrence: '2026-04-30',
    declined: 1,
    expired: 2,
    amount: 3 * 85_50,
  });
});

it('leaves what happens after its hour to the next day', async () => {
  const { ended, send, told } = await start();
  await ended(of('gite', 'CLIENT_DECLINED', 'late'), night);
  expect(await send()).toEqual({ written: 0, failed: 0 });
  await send(nextEvening);
  expect(await told()).toMatchObject([{ recipientId: 'gite', occurrence: '2026-05-01', declined: 1 }]);
});

it('says nothing of what has become something else', async () => {
  const { ended, send } = await start();
  await ended(of('gite', 'VALIDATED', 'paid'));
  expect(await send()).toEqual({ written: 0, failed: 0 });
});
