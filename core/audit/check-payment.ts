import type { Payment } from '../payment/payment.ts';
import { parisDate } from '../time.ts';
import type { Approvals } from './approvals.ts';
import type { Find } from './finding.ts';
import { dueDatesOf, type LeadsOn } from './leads.ts';

/** What is wrong with a payment by itself: what it says and its line may say just so. */
export function checkPayment(payment: Payment, approvals: Approvals, leadsOn: LeadsOn, find: Find): void {
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
  const due = dueDatesOf(leadsOn, validatedOn);
  if (!due.includes(payment.dueDate)) find('due-date-wrong', id, due.join(' or '), payment.dueDate);
}

/** 0 < amount ≤ limit, for an amount that there is. */
const isWithin = (amount: number | undefined, limit: number | undefined): boolean =>
  amount === undefined || (amount > 0 && limit !== undefined && amount <= limit);
