import { expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { paymentStatuses } from '../../../contract/payment-status.ts';
import { unsettledRemainder, type Payment } from '../../../core/payment/payment.ts';
import { createdAt, paymentIn } from '../../support/payments.ts';

it('the rest of a validated payment is to be paid by other means, less what was', () => {
  const validated = paymentIn('VALIDATED');
  expect(unsettledRemainder(validated)).toBe(25_50);
  const settlements = [{ means: 'CASH', amount: cents(20_00), at: createdAt }];
  expect(unsettledRemainder({ ...validated, settlements } as Payment)).toBe(5_50);
});

it('nothing is to be paid by other means before it is validated, or when it has ended otherwise', () => {
  for (const status of paymentStatuses.filter((one) => one !== 'VALIDATED')) {
    expect(unsettledRemainder(paymentIn(status)), status).toBe(0);
  }
});
