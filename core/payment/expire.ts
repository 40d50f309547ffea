import { expiryFrom } from '../in-flight.ts';
import { release } from '../ledger/movements.ts';
import { apply, repeat, type Circumstances, type Decision } from './decision.ts';
import { effective, openDeadline } from './effective.ts';
import type { Payment } from './payment.ts';

export interface ExpirePayment {
  type: 'expire';
}

/**
 * Writes what is already true since the deadline. The payment's time is the deadline, whoever notices it and when; late, twice or
 * never, the outcome is the same. The journal's is when it is written: the books of the day before may be made by then. A payment that does not wait any longer, or has more time left, stays as it is; so does
 * one whose deadline has passed so lately that a call that came in time may still be in flight.
 */
export function expire(payment: Payment, _command: ExpirePayment, { now }: Circumstances): Decision {
  const deadline = openDeadline(payment);
  if (deadline === undefined || now < expiryFrom(deadline)) return repeat;
  const current = effective(payment, now);
  if (payment.status !== 'AWAITING_MERCHANT') return apply(payment, current);
  return apply(payment, current, release(payment, payment.authorisedAmount, now));
}
