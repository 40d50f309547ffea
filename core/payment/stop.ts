import { release } from '../ledger/movements.ts';
import { apply, repeat, type Circumstances, type Decision } from './decision.ts';
import { effective } from './effective.ts';
import type { Payment } from './payment.ts';

export interface StopPayment {
  type: 'stop';
}

/**
 * The merchant is blocked: what waits for anybody ends, and what is held goes back to the client. What has ended, or whose
 * deadline has passed, stays as it is.
 */
export function stop(payment: Payment, _command: StopPayment, { now }: Circumstances): Decision {
  const current = effective(payment, now);
  const ended = { status: 'MERCHANT_BLOCKED' as const, endedAt: now };
  if (current.status === 'AWAITING_CLIENT') return apply(payment, { ...current, ...ended });
  if (current.status !== 'AWAITING_MERCHANT') return repeat;
  return apply(payment, { ...current, ...ended }, release(current, current.authorisedAmount, now));
}
