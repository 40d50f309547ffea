import type { PaymentRequest } from '../../web/api/client.ts';
import { durationMs } from '../../contract/duration.ts';
import type { Terms } from '../collect/find-issues.ts';
import { delayChoices, otherDelay, type ChosenDelay } from '../payment/delay.ts';
import { longestExtension } from '../../contract/extension.ts';
import { isDeferred } from '../../contract/payment-type.ts';

/** A delay that gives hardly more time than is left would only use up an extension. */
const worthwhileShare = 0.05;

/**
 * The delays by which a request may be extended, ISO 8601, counted from `now` (epoch milliseconds) as the API does: those
 * that give the client more time. An immediate request is offered the longest that it may have, and no other.
 */
export function extensionChoices(payment: PaymentRequest, terms: Terms, now: number): string[] {
  if (!isDeferred(payment.type)) return [longestExtension(payment.type, terms)];
  const leftMs = Date.parse(payment.clientDeadline) - now;
  return delayChoices(terms.clientDelay).filter((iso) => {
    const ms = durationMs(iso) ?? 0;
    return ms - leftMs > worthwhileShare * ms;
  });
}

/** The shortest of them; where none is longer than what the client has, one of the merchant's own. */
export const firstChoice = (choices: readonly string[]): ChosenDelay => ({
  choice: choices[0] ?? otherDelay,
  count: '',
  unit: 'D',
});
