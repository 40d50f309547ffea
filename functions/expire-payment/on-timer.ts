import type { PaymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { toEpochSeconds } from '../../adapters/dynamodb/payment-item.ts';
import type { DeadlineReached } from '../../adapters/scheduler/deadline-scheduler.ts';
import type { Circumstances } from '../../core/payment/decision.ts';
import { expireWhenDue } from '../use-cases/expire-when-due.ts';
import { logInfo } from '../log.ts';

/** The timer was ahead of this function's clock. Thrown, so that the event is delivered again a little later. */
export class EarlyTimer extends Error {
  constructor({ paymentId, deadline }: DeadlineReached) {
    super(`the timer of payment ${paymentId} came before the expiry of its deadline ${deadline} may be written`);
    this.name = 'EarlyTimer';
  }
}

/**
 * A deadline's timer. It decides nothing: the payment is expired since its deadline, this writes it down.
 *
 * @throws EarlyTimer
 */
export async function onTimer(
  timer: DeadlineReached,
  circumstances: Circumstances,
  dependencies: { payments: Pick<PaymentStore, 'get' | 'commit'> },
): Promise<void> {
  const { paymentId, deadline } = timer;
  const expiry = await expireWhenDue(paymentId, circumstances, dependencies);
  // A later deadline than the timer's has a timer of its own: the client got more time, or has agreed meanwhile.
  if (expiry.outcome === 'open' && toEpochSeconds(expiry.deadline) <= deadline) throw new EarlyTimer(timer);
  logInfo('deadline reached', { paymentId, deadline, outcome: expiry.outcome });
}
