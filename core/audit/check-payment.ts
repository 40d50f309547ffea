import { dueDate } from '../calendar/due-date.ts';
import type { Payment } from '../payment/payment.ts';
import { parisDate, type LocalDate } from '../time.ts';
import type { Approvals } from './approvals.ts';
import type { Find } from './finding.ts';

/** The business days between a validation on that day and its transfer; undefined where nobody knows them any more. */
export type LeadOn = (validatedOn: LocalDate) => number | undefined;

/** What is wrong with a payment by itself: what it says and its line may say just so. */
export function checkPayment(payment: Payment, approvals: Approvals, leadOn: LeadOn, find: Find): void {
  const { id, merchantId, amount, commissionBps, createdAt } = payment;
  const rates = approvals.ratesAt(merchantId, createdAt);
  if (rates && !rates.has(commissionBps)) find('commission-unapproved', id, [...rates].join(' or '), commissionBps);

  const authorised = 'authorisedAmount' in payment ? payment.authorisedAmount : undefined;
  if (!isWithin(authorised, amount)) find('payment-amounts-wrong', id, amount, authorised);
  if (!('capturedAmount' in payment)) return;
  if (!isWithin(payment.capturedAmount, authorised)) {
    find('payment-amounts-wrong', id, authorised, payment.capturedAmount);
  }
  const validatedOn = parisDate(payment.validatedAt);
  const lead = leadOn(validatedOn);
  const due = lead === undefined ? payment.dueDate : dueDate(validatedOn, lead);
  if (payment.dueDate !== due) find('due-date-wrong', id, due, payment.dueDate);
}

/** 0 < amount ≤ limit, for an amount that there is. */
const isWithin = (amount: number | undefined, limit: number | undefined): boolean =>
  amount === undefined || (amount > 0 && limit !== undefined && amount <= limit);
