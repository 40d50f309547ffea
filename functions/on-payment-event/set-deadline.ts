import type { PaymentChange } from '../../adapters/dynamodb/payment-change.ts';
import type { PaymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { toEpochSeconds } from '../../adapters/dynamodb/payment-item.ts';
import type { DeadlineScheduler } from '../../adapters/scheduler/deadline-scheduler.ts';
import type { Circumstances } from '../../core/payment/decision.ts';
import { expiryFrom } from '../../core/in-flight.ts';
import { openDeadline } from '../../core/payment/effective.ts';
import { logInfo } from '../log.ts';
import { expireWhenDue } from '../use-cases/expire-when-due.ts';

export interface DeadlineDependencies {
  scheduler: DeadlineScheduler;
  payments: Pick<PaymentStore, 'get' | 'commit'>;
}

/**
 * Sets the timer of a deadline that is new. When this runs so late that its expiry may be written already, the payment is
 * ended here and now. May be repeated.
 */
export async function setDeadline(
  { before, after }: PaymentChange,
  circumstances: Circumstances,
  { scheduler, payments }: DeadlineDependencies,
): Promise<void> {
  const deadline = openDeadline(after);
  if (deadline === undefined || (before && openDeadline(before) === deadline)) return;
  if (expiryFrom(deadline) <= circumstances.now) await expireWhenDue(after.id, circumstances, { payments });
  else {
    await scheduler.schedule(after.id, deadline);
    logInfo('deadline set', { paymentId: after.id, deadline: toEpochSeconds(deadline) });
  }
}
