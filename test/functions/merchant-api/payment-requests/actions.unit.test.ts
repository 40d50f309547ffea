import { describe, expect, it } from 'vitest';
import { exportStore } from '../../../../adapters/dynamodb/export-store.ts';
import { givenBackStore } from '../../../../adapters/dynamodb/given-back-store.ts';
import { ledgerStore } from '../../../../adapters/dynamodb/ledger-store.ts';
import { paceStore } from '../../../../adapters/dynamodb/pace-store.ts';
import { noticeStore } from '../../../../adapters/dynamodb/notice-store.ts';
import { commandHandlers, merchantCommands } from '../../../../functions/http/payment-commands.ts';
import { paymentRequest } from '../../../../functions/http/schemas/payment-request.ts';
import { actOnPaymentRequest } from '../../../../functions/merchant-api/payment-requests/act-on-payment-request.ts';
import { remindClient } from '../../../../functions/merchant-api/payment-requests/remind-client.ts';
import { refundPaymentRequest } from '../../../../functions/merchant-api/payment-requests/refund-payment-request.ts';
import { merchantView } from '../../../../functions/merchant-api/payment-view.ts';
import { reimbursementOf } from '../../../../functions/merchant-api/reimbursements/reimbursement-of.ts';
import type { PaymentStatus } from '../../../../contract/payment-status.ts';
import type { PaymentType } from '../../../../contract/payment-type.ts';
import { defaultTerms as terms } from '../../../../contract/settings/terms.ts';
import { toIso } from '../../../../core/time.ts';
import { aCall } from '../../../support/call.ts';
import { later, minute, paymentIn } from '../../../support/payments.ts';
import { anotherPayment, storedPayments } from '../../../support/stored-payments.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';

const db = withMemoryTables();
const actions = {
  ...commandHandlers(merchantCommands, actOnPaymentRequest),
  refundPaymentRequest,
  remindClient,
};
type Action = keyof typeof actions;

/** A payment of its own in a given state, and the merchant's actions on it as the API runs them. */
async function given(status: PaymentStatus, type?: PaymentType) {
  const world = await storedPayments(db);
  const payment = await world.put(anotherPayment(paymentIn(status, type), status));
  const exports = exportStore(db.documents, world.tables.exports);
  const notices = noticeStore(db.documents, world.tables.notices);
  const view = merchantView({
    notices,
    terms,
    nameOf: () => Promise.resolve(undefined),
    reimbursementOf: (seen, now) => reimbursementOf(seen, now, { exports, terms }),
  });
  const act = async (action: Action, body: object = {}, caller = payment.merchantId) => {
    const call = aCall<Action>({ caller, now: later(5 * minute), params: { id: payment.id }, body });
    const reply = await actions[action](call as never, {
      payments: world.payments,
      paces: paceStore(db.documents, world.tables.orders),
      exports,
      ledger: ledgerStore(db.documents, world.tables.ledger),
      givenBack: givenBackStore(db.documents, world.tables.exports),
      terms,
      view,
    });
    return 'body' in reply ? paymentRequest.parse(reply.body) : reply;
  };
  return { act, stored: () => world.payments.get(payment.id), payment };
}

const eur = (value: number) => ({ value, currency: 'EUR' as const });

describe('what a merchant does with a request is written, and answered with the request as it is then', () => {
  it.each<[Action, PaymentStatus, object, object]>([
    ['confirmPaymentRequest', 'AWAITING_MERCHANT', {}, { status: 'VALIDATED', capturedAmount: eur(60_00) }],
    [
      'confirmPaymentRequest',
      'AWAITING_MERCHANT',
      { amount: eur(40_00) },
      { status: 'VALIDATED', capturedAmount: eur(40_00) },
    ],
    [
      'declinePaymentRequest',
      'AWAITING_MERCHANT',
      { reason: 'UNAVAILABLE', message: 'Complet' },
      { status: 'MERCHANT_DECLINED', reason: 'UNAVAILABLE', message: 'Complet' },
    ],
    ['cancelPaymentRequest', 'AWAITING_CLIENT', {}, { status: 'CANCELLED' }],
    ['remindClient', 'AWAITING_CLIENT', {}, { status: 'AWAITING_CLIENT' }],
    [
      'recordComplement',
      'VALIDATED',
      { means: 'CARD' },
      { complement: { settlements: [{ means: 'CARD', amount: eur(25_50) }], settledAmount: eur(25_50) } },
    ],
    [
      'recordComplement',
      'VALIDATED',
      { settlements: [{ means: 'CASH', amount: eur(10_00) }] },
      { complement: { settlements: [{ means: 'CASH', amount: eur(10_00) }], settledAmount: eur(10_00) } },
    ],
    ['refundPaymentRequest', 'VALIDATED', { reason: 'OTHER' }, { status: 'VOIDED', reason: 'OTHER' }],
  ])('%s of a request that is %s, with %j', async (action, status, body, expected) => {
    const { act, stored, payment } = await given(status);

    const answer = await act(action, body);

    expect(answer).toMatchObject({ ...expected, version: payment.version + 1 });
    expect(await stored()).toMatchObject({ version: payment.version + 1 });
  });

  it('extendPaymentRequest moves the deadline, counted from now', async () => {
    const { act, stored } = await given('AWAITING_CLIENT', 'DEFERRED');

    expect(await act('extendPaymentRequest', { clientDelay: 'P10D' })).toMatchObject({
      clientDeadline: '2026-05-10T09:05:00Z',
      extensionsLeft: 2,
    });
    expect(await stored()).toMatchObject({ clientDeadline: later(5 * minute + 10 * 86_400_000) });
  });
});

describe('what a merchant may not do is refused, and nothing is written', () => {
  it.each<[Action, PaymentStatus, object, object]>([
    ['confirmPaymentRequest', 'AWAITING_CLIENT', {}, { code: 'status-conflict', currentStatus: 'AWAITING_CLIENT' }],
    ['confirmPaymentRequest', 'AWAITING_MERCHANT', { amount: eur(60_01) }, { code: 'amount-over-authorised' }],
    ['cancelPaymentRequest', 'VALIDATED', {}, { code: 'status-conflict', currentStatus: 'VALIDATED' }],
    ['remindClient', 'CANCELLED', {}, { code: 'status-conflict', currentStatus: 'CANCELLED' }],
    ['refundPaymentRequest', 'AWAITING_MERCHANT', { reason: 'OTHER' }, { code: 'status-conflict' }],
    ['recordComplement', 'VALIDATED', { settlements: [{ means: 'CASH', amount: eur(25_51) }] }, {}],
  ])('%s of a request that is %s, with %j', async (action, status, body, refusal) => {
    const { act, stored, payment } = await given(status);

    expect(await act(action, body)).toMatchObject({ refusal });
    expect(await stored()).toMatchObject({ version: payment.version });
  });

  it.each(Object.keys(actions) as Action[])('%s of another merchant: as if there were none', async (action) => {
    const { act, stored, payment } = await given('VALIDATED');

    expect(await act(action, { reason: 'OTHER', means: 'CARD', clientDelay: 'P1D' }, 'x'.repeat(26))).toMatchObject({
      refusal: { code: 'not-found' },
    });
    expect(await stored()).toMatchObject({ version: payment.version });
  });
});

it('an action is a function with its operation’s name, which a stack shows', () => {
  expect(Object.entries(actions).map(([operation, { name }]) => [operation, name])).toEqual(
    Object.keys(actions).map((operation) => [operation, operation]),
  );
});

describe('how the client was told', () => {
  it('is not said until it is known, then with the moment and the reason, and no more once nobody is waited for', async () => {
    const world = await storedPayments(db);
    const waiting = await world.put(paymentIn('AWAITING_CLIENT'));
    const notices = noticeStore(db.documents, world.tables.notices);
    const reimbursementOf = () => Promise.reject(new Error('nothing is validated here'));
    const view = merchantView({ notices, terms, nameOf: () => Promise.resolve(undefined), reimbursementOf });
    const notified = async () => (await view(waiting, false, later(5 * minute))).notified;
    const notice = {
      audience: 'CLIENT',
      recipientId: waiting.clientId,
      event: 'REQUESTED',
      about: { kind: 'PAYMENT', id: waiting.id },
      occurrence: '1',
      channel: 'NONE',
      state: 'REFUSED',
      at: later(minute),
      because: 'BOUNCED',
    } as const;

    expect(await notified()).toBeUndefined();
    await notices.add(notice);
    // Why the address of a client takes no mail is the client's affair.
    expect(await notified()).toEqual({ by: 'NONE', at: toIso(later(minute)), because: 'NOT_TAKEN' });

    await notices.add({ ...notice, event: 'REMINDED', channel: 'PUSH', state: 'SENT', at: later(2 * minute) });
    expect(await notified()).toEqual({ by: 'PUSH', at: toIso(later(2 * minute)) });
    expect((await view(waiting, false, waiting.clientDeadline)).notified).toBeUndefined();
  });
});
