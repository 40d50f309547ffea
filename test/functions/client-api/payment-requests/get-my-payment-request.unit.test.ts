import { expect, it } from 'vitest';
import { directoryStore } from '../../../../adapters/dynamodb/directory-store.ts';
import { paidMerchantStore } from '../../../../adapters/dynamodb/paid-merchant-store.ts';
import { defaultTerms as terms } from '../../../../contract/settings/terms.ts';
import { clientView } from '../../../../functions/client-api/client-view.ts';
import { getMyPaymentRequest } from '../../../../functions/client-api/payment-requests/get-my-payment-request.ts';
import { aCall } from '../../../support/call.ts';
import { aMerchant } from '../../../support/merchants.ts';
import { mergedInto } from '../../../support/merged-clients.ts';
import { anOperation } from '../../../support/operations.ts';
import { createdAt, later, minute, paymentIn } from '../../../support/payments.ts';
import { anotherPayment, storedPayments } from '../../../support/stored-payments.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';

const db = withMemoryTables();

async function start() {
  const { tables, payments, put } = await storedPayments(db);
  const directory = directoryStore(db.documents, tables);
  await directory.createMerchant(aMerchant, anOperation());
  const paidMerchants = paidMerchantStore(db.documents, tables.directory);
  const world = { payments, directory, paidMerchants, view: clientView({ directory, terms }) };
  const read = (caller: string, id: string) =>
    getMyPaymentRequest(aCall({ caller, now: later(minute), params: { id } }), world);
  return { tables, put, paidMerchants, read };
}

it('says of a request that waits whether it is the first payment to its merchant, and of no other', async () => {
  const { put, paidMerchants, read } = await start();
  const parties = { clientId: 'client', merchantId: aMerchant.id };
  const waiting = await put({ ...anotherPayment(paymentIn('AWAITING_CLIENT'), 'waiting'), ...parties });
  const paid = await put({ ...anotherPayment(paymentIn('VALIDATED'), 'paid'), ...parties });
  const isFirst = async (id: string) => {
    const reply = await read('client', id);
    return 'body' in reply && reply.body?.firstPayment === true;
  };

  expect([await isFirst(waiting.id), await isFirst(paid.id)]).toEqual([true, false]);
  await paidMerchants.add('client', aMerchant.id, createdAt);
  expect(await isFirst(waiting.id)).toBe(false);
});

it('shows the kept account what a merged one has paid, and nobody else', async () => {
  const { tables, put, read } = await start();
  const parties = { clientId: 'ended', merchantId: aMerchant.id };
  await mergedInto(db, tables, 'ended', 'kept');
  const { id } = await put({ ...anotherPayment(paymentIn('REFUNDED'), 'paid'), ...parties });

  expect(await read('kept', id)).toMatchObject({ body: { id, status: 'REFUNDED' } });
  expect(await read('somebody else', id)).not.toHaveProperty('body');
});
