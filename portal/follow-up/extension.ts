import type { PaymentRequest } from '../../web/api/client.ts';
import { durationMs } from '../../web/format/durations.ts';
import type { Terms } from '../collect/find-issues.ts';
import { delayChoices, otherDelay, type ChosenDelay } from '../payment/delay.ts';
import { isDeferred } from '../payment/payment-type.ts';

/**
 * The delays by which a request may be extended, ISO 8601, counted from `now` (epoch milliseconds) as the API does: those
 * that give the client more time. An immediate request has its own delay once more, and no other.
 */
export function extensionChoices(payment: PaymentRequest, terms: Terms, now: number): string[] {
  const choices = isDeferred(payment.type) ? delayChoices(terms.clientDelay) : [terms.immediateDelay];
  return choices.filter((iso) => now + (durationMs(iso) ?? 0) > Date.parse(payment.clientDeadline));
}

/** The shortest of them; where none is longer than what the client has, one of the merchant's own. */
export const firstChoice = (choices: readonly string[]): ChosenDelay => ({
  choice: choices[0] ?? otherDelay,
  count: '',
  unit: 'D',
});
