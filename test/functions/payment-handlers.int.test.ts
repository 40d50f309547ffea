import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECOND_MS } from '../../contract/duration.ts';
import { cents } from '../../contract/money.ts';
import { addMs } from '../../core/time.ts';
import { routes, type Route } from '../../functions/http/routes.ts';
import { defaultTerms } from '../../contract/settings/terms.ts';
import { marie, now } from '../support/client-world.ts';
import {
  agreed,
  asked,
  eur,
  identifierOfMarie,
  paymentStage,
  type ApiCall,
  type PaymentStage,
} from '../support/payment-stage.ts';
import { morning, noon, reimbursementWorld } from '../support/reimbursement-world.ts';
import { withDynamoDb } from '../support/tables.ts';

/** The handlers as Lambda calls them: what they answer, in the form that the API promises, and what is in the tables then. */
const db = withDynamoDb();
const authorise = { type: 'approve', amount: cents(agreed), deviceId: 'd' } as const;
let stage: PaymentStage;
let merchant: string;

beforeAll(async () => {
  stage = await paymentStage(db);
});
afterAll(() => stage.close());

const byMerchant = (operation: ApiCall['operation'], id: string, body?: object): ApiCall => ({
  operation,
  caller: merchant,
  params: { id },
  ...(body && { body }),
});

/** Marie's money as it is now, against what it was before. */
async function moneyMoved(act: () => Promise<unknown>) {
  const before = (await stage.wallet(marie))!;
  await act();
  const after = (await stage.wallet(marie))!;
  return { available: after.available - before.available, held: after.held - before.held };
}

/** Calls it twice: the answers are the same, and in the form of the API's contract. */
async function answered(call: ApiCall, at = addMs(now, SECOND_MS)) {
  const route: Route = routes[call.operation];
  const first = await stage.call(call, at);
  expect(first).toMatchObject({ status: route.status });
  const schema = await route.response!();
  expect(schema.safeParse(first.body).error).toBeUndefined();
  const again = await stage.call(call, at);
  expect(again).toEqual(first);
  return first.body;
}

describe('a merchant', () => {
  beforeAll(async () => {
    merchant = await stage.enrolMerchant();
  });

  it('asks for a payment: 201, and it waits for the client', async () => {
    const body = { clientIdentifier: identifierOfMarie, type: 'DEFERRED', amount: eur(asked), label: 'Deux nuits' };
    const call: ApiCall = {
      operation: 'createPaymentRequest',
      caller: merchant,
      headers: { 'idempotency-key': 'k1', 'content-type': 'application/json' },
      body,
    };
    const asks = await answered(call);
    expect(asks).toMatchObject({
      type: 'DEFERRED',
      status: 'AWAITING_CLIENT',
      amount: eur(asked),
      label: 'Deux nuits',
    });
    expect(await stage.payments.get(String(asks['id']))).toMatchObject({
      status: 'AWAITING_CLIENT',
      clientId: marie,
      merchantId: merchant,
      amount: asked,
      version: 1,
    });
  });

  it.each([
    [{}, agreed],
    [{ amount: eur(40_00) }, 40_00],
  ])('confirms %j: that is debited of what was held', async (body, captured) => {
    const held = await stage.request(merchant, 'PRE_RESERVATION', now, authorise);
    const moved = await moneyMoved(async () => {
      const confirmed = await answered(byMerchant('confirmPaymentRequest', held.id, body));
      expect(confirmed).toMatchObject({ id: held.id, status: 'VALIDATED', capturedAmount: eur(captured) });
    });
    expect(moved).toEqual({ available: agreed - captured, held: -agreed });
    expect(await stage.payments.get(held.id)).toMatchObject({ status: 'VALIDATED', capturedAmount: captured });
  });

  it('declines: what was held is free again', async () => {
    const held = await stage.request(merchant, 'PRE_RESERVATION', now, authorise);
    const moved = await moneyMoved(async () => {
      const declined = await answered(byMerchant('declinePaymentRequest', held.id, { reason: 'UNAVAILABLE' }));
      expect(declined).toMatchObject({ id: held.id, status: 'MERCHANT_DECLINED', reason: 'UNAVAILABLE' });
    });
    expect(moved).toEqual({ available: agreed, held: -agreed });
    expect(await stage.payments.get(held.id)).toMatchObject({ status: 'MERCHANT_DECLINED' });
  });

  it('cancels: nobody can pay it any more', async () => {
    const waiting = await stage.request(merchant, 'IMMEDIATE', now);
    const cancelled = await answered(byMerchant('cancelPaymentRequest', waiting.id));
    expect(cancelled).toMatchObject({ id: waiting.id, status: 'CANCELLED' });
    expect(await stage.payments.get(waiting.id)).toMatchObject({ status: 'CANCELLED', version: 2 });
  });

  it.each(['VOIDED', 'REFUNDED'] as const)('gives back, which is %s by whether it was exported', async (status) => {
    const paid = await stage.request(merchant, 'IMMEDIATE', now, authorise);
    if (!('dueDate' in paid)) throw new Error('it is not paid');
    let at = addMs(now, SECOND_MS);
    if (status === 'REFUNDED') {
      const batch = await reimbursementWorld(db, { client: db.documents, tables: stage.tables }, defaultTerms);
      await batch.runBatch(morning(paid.dueDate));
      at = noon(paid.dueDate);
    }
    const moved = await moneyMoved(async () => {
      const back = await answered(byMerchant('refundPaymentRequest', paid.id, { reason: 'OTHER' }), at);
      expect(back).toMatchObject({ id: paid.id, status, capturedAmount: eur(agreed) });
    });
    expect(moved).toEqual({ available: agreed, held: 0 });
    expect(await stage.payments.get(paid.id)).toMatchObject({ status });
  });
});

describe('a client', () => {
  beforeAll(async () => {
    merchant = await stage.enrolMerchant();
  });

  it('approves an immediate request: it is paid', async () => {
    const waiting = await stage.request(merchant, 'IMMEDIATE', now);
    const moved = await moneyMoved(async () => {
      const paid = await answered(await stage.approval(waiting));
      expect(paid).toMatchObject({ id: waiting.id, status: 'VALIDATED', capturedAmount: eur(agreed) });
    });
    expect(moved).toEqual({ available: -agreed, held: 0 });
    expect(await stage.payments.get(waiting.id)).toMatchObject({ status: 'VALIDATED', capturedAmount: agreed });
  });

  it('approves a pre-reservation: it is set aside', async () => {
    const waiting = await stage.request(merchant, 'PRE_RESERVATION', now);
    const moved = await moneyMoved(async () => {
      const held = await answered(await stage.approval(waiting));
      expect(held).toMatchObject({ id: waiting.id, status: 'AWAITING_MERCHANT', authorisedAmount: eur(agreed) });
    });
    expect(moved).toEqual({ available: -agreed, held: agreed });
    expect((await stage.wallet(marie))?.holds).toMatchObject({ [waiting.id]: { amount: agreed } });
  });

  it('declines: nothing is taken', async () => {
    const waiting = await stage.request(merchant, 'IMMEDIATE', now);
    const moved = await moneyMoved(async () => {
      const declined = await answered(await stage.refusal(waiting));
      expect(declined).toMatchObject({ id: waiting.id, status: 'CLIENT_DECLINED' });
    });
    expect(moved).toEqual({ available: 0, held: 0 });
    expect(await stage.payments.get(waiting.id)).toMatchObject({ status: 'CLIENT_DECLINED', reason: 'OTHER' });
  });
});
