import type { Instant } from '../time.ts';
import type { Payment } from './payment.ts';
import type { PaymentStatus } from '../../contract/payment-status.ts';

/**
 * The payment as it stands at `now`: past its deadline it *is* expired, at its deadline, whether or not a timer has
 * written it yet. Reads never write.
 */
export function effective(payment: Payment, now: Instant): Payment {
  if (payment.status === 'AWAITING_CLIENT' && now >= payment.clientDeadline) {
    return { ...payment, status: 'CLIENT_EXPIRED', endedAt: payment.clientDeadline };
  }
  if (payment.status === 'AWAITING_MERCHANT' && now >= payment.confirmBy) {
    return { ...payment, status: 'MERCHANT_EXPIRED', endedAt: payment.confirmBy };
  }
  return payment;
}

export const effectiveStatus = (payment: Payment, now: Instant): PaymentStatus => effective(payment, now).status;

/** The deadline that is running, or undefined for a payment that no longer waits for anybody. */
export function openDeadline(payment: Payment): Instant | undefined {
  if (payment.status === 'AWAITING_CLIENT') return payment.clientDeadline;
  if (payment.status === 'AWAITING_MERCHANT') return payment.confirmBy;
  return undefined;
}
