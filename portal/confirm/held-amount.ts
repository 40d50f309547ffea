import type { PaymentRequest } from '../../web/api/client.ts';

/** In cents, what the client agreed to and is held for the merchant. */
export const heldAmount = ({ authorisedAmount, amount }: PaymentRequest): number => (authorisedAmount ?? amount).value;

export const heldSum = (holds: readonly PaymentRequest[]): number =>
  holds.reduce((sum, hold) => sum + heldAmount(hold), 0);

export const euros = (value: number) => ({ value, currency: 'EUR' as const });
