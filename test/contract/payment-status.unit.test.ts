import { expect, it } from 'vitest';
import { endedStatuses, isEnded, openStatuses, paymentStatuses } from '../../contract/payment-status.ts';
import { openDeadline } from '../../core/payment/effective.ts';
import { paymentIn } from '../support/payments.ts';

it('every status is open or ended, and open are those with a deadline that runs', () => {
  expect([...openStatuses, ...endedStatuses].sort()).toEqual([...paymentStatuses].sort());
  for (const status of paymentStatuses) {
    expect({ status, ended: openDeadline(paymentIn(status)) === undefined }).toEqual({
      status,
      ended: isEnded(status),
    });
  }
});
