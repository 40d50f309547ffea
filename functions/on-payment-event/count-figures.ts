import type { PaymentChange } from '../../adapters/dynamodb/payment-change.ts';
import { SECOND_MS } from '../../contract/duration.ts';
import type { PaymentType } from '../../contract/payment-type.ts';
import { paymentEvents, type PaymentEventType } from '../../core/notification/payment-events.ts';
import { count, measureSeconds } from '../log.ts';

/** Counted as they happen, for the dashboard of the stage. */
const counters: Partial<Record<PaymentEventType, string>> = {
  REQUESTED: 'PaymentsCreated',
  AUTHORISED: 'PaymentsApproved',
  PAID: 'PaymentsApproved',
  CLIENT_DECLINED: 'PaymentsDeclined',
  CLIENT_EXPIRED: 'PaymentsExpired',
  CANCELLED: 'PaymentsCancelled',
  MERCHANT_DECLINED: 'HoldsDeclined',
  MERCHANT_EXPIRED: 'HoldsExpired',
  VOIDED: 'PaymentsGivenBack',
  REFUNDED: 'PaymentsGivenBack',
  GIVEN_BACK: 'PaymentsGivenBack',
};

/** What was taken from clients, by what it was asked as. */
export const euros: Record<PaymentType, string> = {
  IMMEDIATE: 'EurosImmediate',
  DEFERRED: 'EurosDeferred',
  PRE_RESERVATION: 'EurosPreReservation',
  DEFERRED_PRE_RESERVATION: 'EurosDeferredPreReservation',
};
const isCapture = (event: PaymentEventType): boolean =>
  event === 'PAID' || event === 'CONFIRMED' || event === 'CONFIRMED_IN_PART';

/**
 * What a batch of changes comes to. It is counted once it was consumed to its end: a batch that Lambda brings again, since its
 * function was killed, is counted then. Only one that was killed after this is counted twice.
 */
export function countFigures(changes: readonly PaymentChange[]): void {
  const sums = new Map<string, number>();
  const add = (metric: string, value: number) => sums.set(metric, (sums.get(metric) ?? 0) + value);
  const waits: number[] = [];
  for (const { before, after } of changes) {
    for (const event of paymentEvents(before, after)) {
      const counter = counters[event];
      if (counter !== undefined) add(counter, 1);
      if (counter === 'PaymentsApproved' && 'authorisedAt' in after) {
        waits.push((after.authorisedAt - after.createdAt) / SECOND_MS);
      }
      if (isCapture(event) && 'capturedAmount' in after) add(euros[after.type], after.capturedAmount / 100);
    }
  }
  for (const [metric, sum] of sums) count(metric, sum);
  if (waits.length > 0) measureSeconds('ApprovalWait', waits);
}
