import { HOUR_MS } from '../../contract/duration.ts';
import type { PaymentRequest } from '../../web/api/client.ts';

/** How soon a hold runs out: what is forgotten is lost to the merchant. */
export type Urgency = 'calm' | 'soon' | 'last' | 'over';

export function urgencyOf(leftMs: number): Urgency {
  if (leftMs <= 0) return 'over';
  if (leftMs < 2 * HOUR_MS) return 'last';
  return leftMs < 24 * HOUR_MS ? 'soon' : 'calm';
}

/** In milliseconds, what is left of a hold at `now`. */
export const timeLeft = ({ confirmBy }: PaymentRequest, now: number): number => Date.parse(confirmBy ?? '') - now;

/** The one that runs out first comes first. */
export const byUrgency = (holds: readonly PaymentRequest[]): PaymentRequest[] =>
  holds.toSorted((a, b) => timeLeft(a, 0) - timeLeft(b, 0));
