import { expect, it } from 'vitest';
import { paymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';
import { DAY_MS } from '../../../contract/duration.ts';
import type { PaymentStatus } from '../../../contract/payment-status.ts';
import { cents } from '../../../contract/money.ts';
import { derivedId } from '../../../core/ids.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { addMs, instant } from '../../../core/time.ts';
import { getLostHolds } from '../../../functions/merchant-api/get-lost-holds.ts';
import { aCall } from '../../support/call.ts';
import { withDynamoDbMeter } from '../../support/dynamodb-cost.ts';
import { paymentIn } from '../../support/payments.ts';
import { anotherPayment, storedPayments } from '../../support/stored-payments.ts';
import { withDynamoDb } from '../../support/tables.ts';

const db = withDynamoDb();
const meter = withDynamoDbMeter(db);
const now = instant(Date.parse('2026-06-10T10:00:00Z'));
const merchantId = derivedId('merchant', 'gite');

async function given() {
  const { put, tables } = await storedPayments(db);
  const queries = paymentQueries(meter.documents, tables.payments);
  let made = 0;
  const payment = (status: PaymentStatus, changes: Partial<Payment>) =>
    put({ ...anotherPayment(paymentIn(status), `${(made += 1)}`), merchantId, ...changes } as Payment);
  const lost = async () => {
    const reply = await getLostHolds(aCall<'getLostHolds'>({ now, caller: merchantId }), { queries });
    return 'body' in reply ? reply.body : reply;
  };
  return { payment, lost };
}

it('what a merchant lost is counted for seven days, with what had been held, and nobody else’s', async () => {
  const { payment, lost } = await given();
  await payment('MERCHANT_EXPIRED', { endedAt: now, authorisedAmount: cents(100_00) });
  await payment('MERCHANT_EXPIRED', { endedAt: addMs(now, -6 * DAY_MS), authorisedAmount: cents(74_27) });
  await payment('MERCHANT_EXPIRED', { endedAt: addMs(now, -7 * DAY_MS) });
  await payment('MERCHANT_EXPIRED', { endedAt: now, merchantId: derivedId('merchant', 'canyon') });
  await payment('MERCHANT_DECLINED', { endedAt: now });

  expect(await lost()).toEqual({ from: '2026-06-04', count: 2, amount: { value: 174_27, currency: 'EUR' } });
});

it('it takes one read, whatever the history', async () => {
  const { payment, lost } = await given();
  await Promise.all(Array.from({ length: 50 }, () => payment('VALIDATED', {})));

  expect((await meter.costOf(lost)).readCalls).toBe(1);
});
