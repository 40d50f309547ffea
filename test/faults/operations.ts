import { dynamoClient } from '../../adapters/aws-clients.ts';
import { openPayments } from '../../adapters/dynamodb/open-payments.ts';
import { toEpochSeconds } from '../../adapters/dynamodb/payment-item.ts';
import { paymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { DAY_MS, MINUTE_MS } from '../../contract/duration.ts';
import { cents } from '../../contract/money.ts';
import type { PaymentType } from '../../contract/payment-type.ts';
import { defaultTerms as terms } from '../../contract/settings/terms.ts';
import { derivedId } from '../../core/ids.ts';
import { expiryFrom } from '../../core/in-flight.ts';
import type { Command } from '../../core/payment/decide.ts';
import { openDeadline } from '../../core/payment/effective.ts';
import type { Payment } from '../../core/payment/payment.ts';
import { addMs, type Instant } from '../../core/time.ts';
import { onTimer } from '../../functions/expire-payment/on-timer.ts';
import { sweep } from '../../functions/sweep-deadlines/sweep.ts';
import { lambdaContext } from '../support/lambda-context.ts';
import { accountOperations } from './account-operations.ts';
import { backOfficeOperations } from './back-office-operations.ts';
import { batchOperations } from './batch-operations.ts';
import { consumeNew } from './consumer.ts';
import { projecting } from './projector.ts';
import { calling, paymentAndWallet, whetherDone, type Deed, type Given } from './deed.ts';
import { agreed, asked, eur, identifierOfMarie, type ApiCall, type PaymentStage } from '../support/payment-stage.ts';

const approve = { type: 'approve', amount: cents(agreed), deviceId: 'd' } as const;

/** The call of the API that `make` makes of a payment which `commands` have brought so far. */
const api =
  (
    type: PaymentType,
    commands: Command[],
    make: (payment: Payment, stage: PaymentStage) => ApiCall | Promise<ApiCall>,
  ) =>
  async (stage: PaymentStage, at: Instant): Promise<Deed> => {
    const payment = await stage.request(await stage.enrolMerchant(), type, at, ...commands);
    return calling(stage, await make(payment, stage), at, await paymentAndWallet(stage, payment.id));
  };

const byMerchant =
  (operation: ApiCall['operation'], body: object = {}) =>
  ({ id, merchantId }: Payment): ApiCall => ({ operation, caller: merchantId, params: { id }, body });

/** What ends a payment whose time is over. */
const ending =
  (
    type: PaymentType,
    commands: Command[],
    end: (stage: PaymentStage, payment: Payment, now: Instant) => Promise<unknown>,
  ): Given =>
  async (stage, at) => {
    const payment = await stage.request(await stage.enrolMerchant(), type, at, ...commands);
    const from = expiryFrom(openDeadline(payment)!);
    const attempt = (afterMs: number) => whetherDone(end(stage, payment, addMs(from, afterMs)));
    return { ...(await paymentAndWallet(stage, payment.id)), attempt };
  };

const timer = async ({ tables }: PaymentStage, payment: Payment, now: Instant): Promise<void> => {
  const payments = paymentStore(dynamoClient(), tables);
  const deadline = toEpochSeconds(openDeadline(payment)!);
  await onTimer({ paymentId: payment.id, deadline }, { now, terms }, { payments });
};

const sweeper = async ({ tables }: PaymentStage, _: unknown, now: Instant): Promise<void> => {
  const client = dynamoClient();
  const context = lambdaContext(MINUTE_MS);
  const remainingMs = () => context.getRemainingTimeInMillis();
  const stores = { payments: paymentStore(client, tables), open: openPayments(client, tables.payments) };
  const { failed, cutShort } = await sweep({ now, terms }, { ...stores, remainingMs });
  if (failed > 0 || cutShort) throw new Error('not all was swept');
};

/** It never fails a record, whatever fails: Lambda would send that one and all that follow again. */
const consumer: Given = async (stage, at) => {
  const payment = await stage.request(await stage.enrolMerchant(), 'IMMEDIATE', at);
  const consumed = () =>
    consumeNew(stage, payment, at).then(
      () => ({ status: 200 }),
      (error: unknown) => ({ status: 500, says: { error: String(error) } }),
    );
  return { ...(await paymentAndWallet(stage, payment.id)), attempt: consumed };
};

let keys = 0;

export const operations = {
  create: async (stage, at) => {
    const caller = await stage.enrolMerchant();
    const key = `key ${(keys += 1)}`.replace(' ', '-');
    const headers = { 'idempotency-key': key };
    const body = { clientIdentifier: identifierOfMarie, type: 'DEFERRED', amount: eur(asked) };
    const call: ApiCall = { operation: 'createPaymentRequest', caller, headers, body };
    return calling(stage, call, at, await paymentAndWallet(stage, derivedId(caller, key)));
  },
  approve: api('IMMEDIATE', [], (payment, stage) => stage.approval(payment)),
  'approve and set aside': api('PRE_RESERVATION', [], (payment, stage) => stage.approval(payment)),
  'decline as client': api('IMMEDIATE', [], (payment, stage) => stage.refusal(payment)),
  confirm: api('PRE_RESERVATION', [approve], byMerchant('confirmPaymentRequest')),
  'confirm in part': api('PRE_RESERVATION', [approve], byMerchant('confirmPaymentRequest', { amount: eur(40_00) })),
  'decline as merchant': api(
    'PRE_RESERVATION',
    [approve],
    byMerchant('declinePaymentRequest', { reason: 'UNAVAILABLE' }),
  ),
  remind: async (stage, at) => {
    const asked = await stage.request(await stage.enrolMerchant(), 'DEFERRED', at);
    const call = byMerchant('remindClient')(asked);
    const from = addMs(at, terms.reminderIntervalMs);
    return calling(stage, call, from, await paymentAndWallet(stage, asked.id));
  },
  'record a complement': api('IMMEDIATE', [approve], byMerchant('recordComplement', { means: 'CASH' })),
  cancel: api('IMMEDIATE', [], byMerchant('cancelPaymentRequest')),
  extend: api('DEFERRED', [], byMerchant('extendPaymentRequest', { clientDelay: 'P10D' })),
  'give back': api('IMMEDIATE', [approve], byMerchant('refundPaymentRequest', { reason: 'OTHER' })),
  'a timer of a client': ending('IMMEDIATE', [], timer),
  'a timer of a hold': ending('PRE_RESERVATION', [approve], timer),
  'the consumer of the stream': consumer,
  'the second reader of the stream': async (stage, at) =>
    projecting(stage, await stage.request(await stage.enrolMerchant(), 'IMMEDIATE', at, approve)),
  'the sweeper': async (stage, at) => {
    // What the deeds before have left open would be part of it.
    await sweeper(stage, undefined, addMs(at, 30 * DAY_MS));
    return ending('PRE_RESERVATION', [approve], sweeper)(stage, at);
  },
  ...accountOperations,
  ...backOfficeOperations,
  ...batchOperations,
} satisfies Record<string, Given>;

export type OperationName = keyof typeof operations;
export const operationNames = Object.keys(operations) as OperationName[];
