import type { PaymentStore } from '../../adapters/dynamodb/payment-store.ts';
import type { Circumstances } from '../../core/payment/decision.ts';
import { expiryFrom } from '../../core/in-flight.ts';
import { openDeadline } from '../../core/payment/effective.ts';
import type { Instant } from '../../core/time.ts';
import { runCommand } from './run-command.ts';

export type Expiry =
  | { outcome: 'expired' }
  /** Nobody is waited for any longer, or there is no such payment. */
  | { outcome: 'closed' }
  /** It has more time, or a call that came in time may still be in flight. */
  | { outcome: 'open'; deadline: Instant };

/**
 * Ends a payment whose deadline has passed and that no call in flight can still save, and leaves any other as it is. Late, twice or beside another timer: whoever
 * comes second finds it done.
 */
export async function expireWhenDue(
  paymentId: string,
  circumstances: Circumstances,
  { payments }: { payments: Pick<PaymentStore, 'get' | 'commit'> },
): Promise<Expiry> {
  const payment = await payments.get(paymentId);
  if (!payment) return { outcome: 'closed' };
  const deadline = openDeadline(payment);
  if (deadline === undefined) return { outcome: 'closed' };
  if (circumstances.now < expiryFrom(deadline)) return { outcome: 'open', deadline };
  const performed = await runCommand(payment, { type: 'expire' }, circumstances, { payments });
  if ('refusal' in performed || 'blocked' in performed) {
    const reason = 'refusal' in performed ? performed.refusal.code : performed.blocked;
    throw new Error(`payment ${paymentId} is past its deadline but could not expire: ${reason}`);
  }
  return { outcome: performed.changed ? 'expired' : 'closed' };
}
