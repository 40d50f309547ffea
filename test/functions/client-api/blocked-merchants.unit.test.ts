import { expect, it } from 'vitest';
import { paymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';
import { refusedMerchantStore } from '../../../adapters/dynamodb/refused-merchant-store.ts';
import { reportStore } from '../../../adapters/dynamodb/report-store.ts';
import { defaultTerms as terms } from '../../../contract/settings/terms.ts';
import {
  blockMerchant,
  listBlockedMerchants,
  unblockMerchant,
} from '../../../functions/client-api/blocked-merchants/blocked-merchants.ts';
import { clientView } from '../../../functions/client-api/client-view.ts';
import { reportPaymentRequest } from '../../../functions/client-api/payment-requests/report-payment-request.ts';
import type { DeviceProof } from '../../../contract/device-proof.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { clientWorld, marie } from '../../support/client-world.ts';
import { withCodeMac } from '../../support/code-mac.ts';
import { aCall } from '../../support/call.ts';
import { aMerchant } from '../../support/merchants.ts';
import { anOperation } from '../../support/operations.ts';
import { createdAt, later, minute, paymentIn } from '../../support/payments.ts';
import { anotherPayment, storedPayments } from '../../support/stored-payments.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';
import { writtenNotices } from '../../support/written-notices.ts';

const db = withMemoryTables();
const codeMacWith = withCodeMac();

/** Two requests of one merchant to one client, and what the client may do about them. */
async function given() {
  const { tables, payments, put } = await storedPayments(db);
  const account = clientWorld(db, tables, codeMacWith());
  const phone = await account.givenActivated();
  const { directory, secrets, challenges } = account;
  await directory.createMerchant(aMerchant, anOperation());
  const parties = { clientId: marie, merchantId: aMerchant.id };
  const ask = (name: string) => put({ ...anotherPayment(paymentIn('AWAITING_CLIENT'), name), ...parties });
  const [one, other] = [await ask('one'), await ask('other')];
  const reports = reportStore(db.documents, tables.orders);
  const refusedMerchants = refusedMerchantStore(db.documents, tables.directory);
  const queries = paymentQueries(db.documents, tables.payments);
  const world = {
    payments,
    queries,
    directory,
    reports,
    refusedMerchants,
    secrets,
    challenges,
    news: account.news,
    terms,
    view: clientView({ directory, terms }),
  };
  const at = later(minute);
  const call = <Id extends 'blockMerchant' | 'unblockMerchant' | 'reportPaymentRequest'>(
    id: string,
    proof?: DeviceProof,
    caller = marie,
  ) => aCall<Id>({ caller, now: at, proof, params: { id } as never });
  const onMerchant = async <Act extends 'block-merchant' | 'unblock-merchant'>(act: Act, merchantId = aMerchant.id) =>
    account.signed(phone, { act, merchantId }, { at });
  const report = ({ id, challenge }: Payment) =>
    phone.proveAct({ clientId: marie, challenge }, { act: 'report-payment', paymentId: id });
  const statusOf = async (id: string) => (await payments.get(id))?.status;
  const blocked = async () => {
    const reply = await listBlockedMerchants(aCall({ caller: marie }), world);
    return 'body' in reply ? reply.body?.items : reply;
  };
  const told = async () =>
    (await writtenNotices(db, tables)).map(({ event, channel, facts }) => [event, channel, facts]);
  return { world, phone, one, other, call, onMerchant, report, statusOf, blocked, told };
}

it('a merchant whom a client blocks has its requests declined, and is listed until it is let in again', async () => {
  const { world, one, other, call, onMerchant, statusOf, blocked } = await given();
  for (const _time of ['first', 'again']) {
    const proof = await onMerchant('block-merchant');
    expect(await blockMerchant(call(aMerchant.id, proof), world)).toEqual({ body: undefined });
  }
  expect([await statusOf(one.id), await statusOf(other.id)]).toEqual(['CLIENT_DECLINED', 'CLIENT_DECLINED']);
  expect(await blocked()).toMatchObject([{ id: aMerchant.id, name: aMerchant.tradeName }]);
  expect(await world.refusedMerchants.isRefused(marie, aMerchant.id)).toBe(true);
  expect(await world.refusedMerchants.isRefused('another client', aMerchant.id)).toBe(false);

  await unblockMerchant(call(aMerchant.id, await onMerchant('unblock-merchant')), world);
  expect(await blocked()).toEqual([]);
});

it('the other devices and the mailbox are told of a block and of its end, once each, and of no call that changes nothing', async () => {
  const { world, phone, call, onMerchant, told } = await given();
  await unblockMerchant(call(aMerchant.id, await onMerchant('unblock-merchant')), world);
  expect(await told()).toEqual([]);
  const proof = await onMerchant('block-merchant');
  await blockMerchant(call(aMerchant.id, proof), world);
  await blockMerchant(call(aMerchant.id, proof), world);
  await blockMerchant(call(aMerchant.id, await onMerchant('block-merchant')), world);
  const by = { by: phone.id };
  const about = { merchantId: aMerchant.id };
  const blocked = [
    ['MERCHANT_BLOCKED_BY_CLIENT', 'EMAIL', about],
    ['MERCHANT_BLOCKED_BY_CLIENT', 'PUSH', by],
  ];
  expect((await told()).toSorted(byChannel)).toEqual(blocked);

  await unblockMerchant(call(aMerchant.id, await onMerchant('unblock-merchant')), world);
  expect((await told()).filter(([event]) => event === 'MERCHANT_UNBLOCKED_BY_CLIENT').toSorted(byChannel)).toEqual([
    ['MERCHANT_UNBLOCKED_BY_CLIENT', 'EMAIL', about],
    ['MERCHANT_UNBLOCKED_BY_CLIENT', 'PUSH', by],
  ]);
});

it('a merchant who does not exist cannot be blocked', async () => {
  const { world, call } = await given();
  expect(await blockMerchant(call('z'.repeat(26)), world)).toEqual({ refusal: { code: 'not-found' } });
});

it('a reported request ends, and is there for somebody to look at; once, however often it is reported', async () => {
  const { world, one, other, call, report, statusOf } = await given();
  for (const _time of ['first', 'again']) {
    expect(await reportPaymentRequest(call(one.id, await report(one)), world)).toMatchObject({
      body: { status: 'CLIENT_DECLINED', reason: 'NOT_MINE' },
    });
  }
  expect(await statusOf(other.id)).toBe('AWAITING_CLIENT');
  expect(await world.reports.since(createdAt)).toEqual([
    { paymentId: one.id, merchantId: aMerchant.id, at: later(minute) },
  ]);
});

it('somebody else’s request cannot be reported', async () => {
  const { world, one, call, report } = await given();
  const proof = await report(one);
  expect(await reportPaymentRequest(call(one.id, proof, 'another client'), world)).toEqual({
    refusal: { code: 'not-found' },
  });
  expect(await world.reports.since(createdAt)).toEqual([]);
});

const byChannel = ([, one]: unknown[], [, other]: unknown[]) => String(one).localeCompare(String(other));
