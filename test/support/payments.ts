import { cents } from '../../contract/money.ts';
import type { Payment } from '../../core/payment/payment.ts';
import type { PaymentStatus } from '../../contract/payment-status.ts';
import type { PaymentType } from '../../contract/payment-type.ts';
import { defaultTerms } from '../../contract/settings/terms.ts';
import { addMs, instant, localDate } from '../../core/time.ts';

/** Thursday 30 April 2026, 11:00 in Paris. */
export const createdAt = instant(Date.parse('2026-04-30T09:00:00Z'));
export const minute = 60_000;
export const day = 86_400_000;
export const later = (ms: number) => addMs(createdAt, ms);
export const at = (ms: number) => ({ now: later(ms), terms: defaultTerms });

const request = {
  id: 'aaaaaaaaaaaaaaaaaaaaaaaaaa',
  merchantId: 'mmmmmmmmmmmmmmmmmmmmmmmmmm',
  clientId: 'cccccccccccccccccccccccccc',
  amount: cents(85_50),
  commissionBps: 250,
  requestHash: 'h'.repeat(22),
  challenge: 'x'.repeat(22),
  matchCode: '0427',
  identifierHint: '•••••••7487',
  createdAt,
  extensions: 0,
  reminders: 0,
  version: 1,
};

/** 60 € of the 85.50 € asked, agreed to after 2 minutes; 6 days to confirm. */
const authorisation = { authorisedAmount: cents(60_00), authorisedAt: later(2 * minute), deviceId: 'd'.repeat(22) };
const confirmBy = later(2 * minute + 6 * day);
const capture = { capturedAmount: cents(60_00), validatedAt: later(2 * minute), dueDate: localDate('2026-05-11') };

/** A payment in the given state, as the state machine itself would have left it. */
export function paymentIn(status: PaymentStatus, type: PaymentType = typeFor(status)): Payment {
  const clientDeadline = later(type === 'IMMEDIATE' || type === 'PRE_RESERVATION' ? 10 * minute : 3 * day);
  const base = { ...request, type, clientDeadline };
  switch (status) {
    case 'AWAITING_CLIENT':
      return { ...base, status };
    case 'AWAITING_MERCHANT':
      return { ...base, ...authorisation, status, confirmBy, version: 2 };
    case 'VALIDATED':
      return { ...base, ...authorisation, ...capture, status, version: 2 };
    case 'CLIENT_DECLINED':
      return { ...base, status, reason: 'OTHER', endedAt: later(minute), version: 2 };
    case 'CANCELLED':
      return { ...base, status, endedAt: later(minute), version: 2 };
    case 'CLIENT_EXPIRED':
      return { ...base, status, endedAt: clientDeadline, version: 2 };
    case 'MERCHANT_DECLINED':
      return { ...base, ...authorisation, status, confirmBy, reason: 'UNAVAILABLE', endedAt: later(day), version: 3 };
    case 'MERCHANT_EXPIRED':
      return { ...base, ...authorisation, status, confirmBy, endedAt: confirmBy, version: 3 };
    case 'MERCHANT_BLOCKED':
      return { ...base, ...authorisation, status, confirmBy, endedAt: later(day), version: 3 };
    case 'VOIDED':
    case 'REFUNDED':
      return { ...base, ...authorisation, ...capture, status, reason: 'OTHER', endedAt: later(3 * minute), version: 3 };
  }
}

function typeFor(status: PaymentStatus): PaymentType {
  return status === 'AWAITING_MERCHANT' ||
    status === 'MERCHANT_DECLINED' ||
    status === 'MERCHANT_EXPIRED' ||
    status === 'MERCHANT_BLOCKED'
    ? 'PRE_RESERVATION'
    : 'IMMEDIATE';
}
