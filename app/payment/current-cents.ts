import type { ClientPaymentRequest } from '../../web/api/client.ts';

/** The amount that a request is about now, in cents: what is debited, else held, else asked for. */
export const currentCents = ({ capturedAmount, authorisedAmount, amount }: ClientPaymentRequest): number =>
  (capturedAmount ?? authorisedAmount ?? amount).value;
