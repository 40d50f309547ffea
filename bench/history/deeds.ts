import { cents } from '../../contract/money.ts';
import type { PaymentType } from '../../contract/payment-type.ts';
import type { Command } from '../../core/payment/decide.ts';
import type { Payment } from '../../core/payment/payment.ts';
import { agreed, asked, eur, identifierOfMarie, type ApiCall } from '../../test/support/payment-stage.ts';
import type { HistoryStage } from './history-stage.ts';
import type { Look } from './looks.ts';

const approve: Command = { type: 'approve', amount: cents(agreed), deviceId: 'd' };

/** A call that changes something, each time a payment request of its own. */
const deed =
  (
    type: PaymentType,
    commands: readonly Command[],
    make: (payment: Payment, stage: HistoryStage) => ApiCall | Promise<ApiCall>,
  ): Look =>
  async (stage) =>
    make(await stage.stage.request(stage.merchantId, type, stage.next(), ...commands), stage);

const byMerchant =
  (operation: ApiCall['operation'], body: object = {}) =>
  ({ id, merchantId }: Payment): ApiCall => ({ operation, caller: merchantId, params: { id }, body });

let keys = 0;

export const deeds = {
  create: ({ merchantId: caller }) => ({
    operation: 'createPaymentRequest',
    caller,
    headers: { 'idempotency-key': `bench-${(keys += 1)}` },
    body: { clientIdentifier: identifierOfMarie, type: 'DEFERRED', amount: eur(asked) },
  }),
  approve: deed('IMMEDIATE', [], (payment, { stage }) => stage.approval(payment)),
  'decline as client': deed('IMMEDIATE', [], (payment, { stage }) => stage.refusal(payment)),
  confirm: deed('PRE_RESERVATION', [approve], byMerchant('confirmPaymentRequest')),
  cancel: deed('IMMEDIATE', [], byMerchant('cancelPaymentRequest')),
  void: deed('IMMEDIATE', [approve], byMerchant('refundPaymentRequest', { reason: 'OTHER' })),
} as const satisfies Record<string, Look>;
