import { expect, it } from 'vitest';
import { paymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { addMs } from '../../../core/time.ts';
import { paymentIn } from '../../support/payments.ts';
import { anotherPayment, storedPayments } from '../../support/stored-payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();

it('holds that ran out are a merchant’s own, from a time on that counts with them', async () => {
  const { tables, put } = await storedPayments(db);
  const lost = paymentIn('MERCHANT_EXPIRED') as Extract<Payment, { status: 'MERCHANT_EXPIRED' }>;
  await put(lost);
  await put({ ...anotherPayment(lost, 'of another'), confirmBy: lost.confirmBy });
  const amounts = async (ms: number) => {
    const found: number[] = [];
    const since = addMs(lost.endedAt, ms);
    for await (const amount of paymentQueries(db.documents, tables.payments).lost(lost.merchantId, since))
      found.push(amount);
    return found;
  };
  expect([await amounts(-1), await amounts(0), await amounts(1)]).toEqual([
    [lost.authorisedAmount],
    [lost.authorisedAmount],
    [],
  ]);
});
