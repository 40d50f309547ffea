import { expect, it } from 'vitest';
import { paymentStatuses } from '../../../contract/payment-status.ts';
import { figuresOf } from '../../../core/figures/figures-of.ts';
import { paymentIn } from '../../support/payments.ts';

const countersOf = (status: (typeof paymentStatuses)[number]) =>
  [...new Set(Object.values(figuresOf(paymentIn(status))).flatMap((ofDay) => Object.keys(ofDay)))].sort();

it.each(paymentStatuses)('%s: counts under its own state, and under no other', (status) => {
  const own = countersOf(status).filter((counter) => counter.includes(':'));
  expect(own).toEqual([`${status}:amount`, `${status}:count`]);
});

it('what is held is that of requests that wait for the merchant', () => {
  expect(paymentStatuses.filter((status) => countersOf(status).includes('held'))).toEqual(['AWAITING_MERCHANT']);
});

it('what was captured and not given back is that of validated ones', () => {
  expect(paymentStatuses.filter((status) => countersOf(status).includes('captured'))).toEqual(['VALIDATED']);
});

it('what is given back is due as a refund, beside what it was captured for', () => {
  expect(paymentStatuses.filter((status) => countersOf(status).includes('validatedGross'))).toEqual([
    'VALIDATED',
    'REFUNDED',
  ]);
  expect(paymentStatuses.filter((status) => countersOf(status).includes('dueRefundCount'))).toEqual(['REFUNDED']);
});
