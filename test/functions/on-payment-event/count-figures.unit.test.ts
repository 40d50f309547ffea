import { expect, it } from 'vitest';
import type { PaymentChange } from '../../../adapters/dynamodb/payment-change.ts';
import { countFigures, euros } from '../../../functions/on-payment-event/count-figures.ts';
import { captureLog } from '../../support/captured-log.ts';
import { paymentIn } from '../../support/payments.ts';

const log = captureLog();
const change = (from: Parameters<typeof paymentIn>[0] | undefined, to: Parameters<typeof paymentIn>[0]) =>
  ({ ...(from && { before: paymentIn(from) }), after: paymentIn(to) }) as PaymentChange;

it('counts what a batch of changes comes to: how many, how much of each type, and how long clients took', () => {
  countFigures([
    change(undefined, 'AWAITING_CLIENT'),
    change(undefined, 'AWAITING_CLIENT'),
    change('AWAITING_CLIENT', 'VALIDATED'),
    change('AWAITING_CLIENT', 'AWAITING_MERCHANT'),
    change('AWAITING_CLIENT', 'CLIENT_DECLINED'),
    change('AWAITING_CLIENT', 'CLIENT_EXPIRED'),
    change('AWAITING_MERCHANT', 'MERCHANT_EXPIRED'),
    change('VALIDATED', 'REFUNDED'),
    // The same was written again: nothing happened.
    change('VALIDATED', 'VALIDATED'),
  ]);

  const counted = Object.assign({}, ...log.entries().map(({ _aws, ...figures }) => figures)) as object;
  expect(counted).toEqual({
    PaymentsCreated: 2,
    PaymentsApproved: 2,
    PaymentsDeclined: 1,
    PaymentsExpired: 1,
    HoldsExpired: 1,
    PaymentsGivenBack: 1,
    EurosImmediate: 60,
    ApprovalWait: [120, 120],
  });
});

it('counts what is confirmed, in part or wholly, as what it was asked as, and no wait of a client', () => {
  const held = paymentIn('AWAITING_MERCHANT') as Extract<PaymentChange['after'], { status: 'AWAITING_MERCHANT' }>;
  const confirmed = (capturedAmount: number) =>
    ({
      before: held,
      after: { ...paymentIn('VALIDATED', held.type), capturedAmount, version: 3 },
    }) as PaymentChange;
  countFigures([confirmed(60_00), confirmed(40_00)]);

  const counted = Object.assign({}, ...log.entries().map(({ _aws, ...figures }) => figures)) as object;
  expect(counted).toEqual({ [euros[held.type]]: 100 });
});
