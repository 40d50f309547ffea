import { paymentFinder } from '../../contract/payment-search.ts';
import type { PaymentRequest } from '../../web/api/client.ts';
import { byUrgency, timeLeft, urgencyOf } from './urgency.ts';

/** What the queue is narrowed to. */
export interface QueueFilter {
  sought: string;
  /** Only what ends within a day. */
  isSoon: boolean;
}

export const noFilter: QueueFilter = { sought: '', isSoon: false };

/** The holds that a filter leaves, the most urgent first, as at `now` (epoch milliseconds). */
export function queueOf(holds: readonly PaymentRequest[], { sought, isSoon }: QueueFilter, now: number) {
  const isFound = sought.trim() === '' ? () => true : paymentFinder(sought);
  return byUrgency(holds).filter(
    (hold) => isFound(findable(hold)) && (!isSoon || urgencyOf(timeLeft(hold, now)) !== 'calm'),
  );
}

const findable = ({ clientIdentifier, amount, authorisedAmount, ...hold }: PaymentRequest) => ({
  ...hold,
  clientHint: clientIdentifier,
  amounts: [amount.value, authorisedAmount?.value],
});

/** Those that can still be answered. */
export const answerable = (holds: readonly PaymentRequest[], now: number): PaymentRequest[] =>
  holds.filter((hold) => timeLeft(hold, now) > 0);
