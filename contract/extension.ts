import { isDeferred, type PaymentType } from './payment-type.ts';

interface Delays<Delay> {
  immediateDelay: Delay;
  clientDelay: { max: Delay };
}

/**
 * The longest delay, counted from now, that an extension may give: every type may be extended, an immediate request by its
 * own fixed delay at most. In milliseconds or as ISO 8601 writes it, as the terms are given.
 */
export const longestExtension = <Delay>(type: PaymentType, { immediateDelay, clientDelay }: Delays<Delay>): Delay =>
  isDeferred(type) ? clientDelay.max : immediateDelay;
