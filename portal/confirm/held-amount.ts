import type { PaymentRequest } from '../../web/api/client.ts';

/** In cents, what the client agreed to and is held for the merchant. */
export const heldAmount = ({ authorisedAmount, amount }: PaymentRequest): number => (authorisedAmount ?? amount).value;

export const euros = (value: number) => ({ value, currency: 'EUR' as const });
