import type { ClientPaymentRequest } from '../../web/api/client.ts';

/**
 * What the device signs to pay `cents`: the amount and the payee are bound to the signature, and the challenge makes it
 * good for this request alone. The API writes the same and compares.
 */
export const approvalMessage = (
  { id, challenge, merchant }: Pick<ClientPaymentRequest, 'id' | 'challenge' | 'merchant'>,
  cents: number,
): Record<string, string | number> => ({
  amount: cents,
  challenge,
  currency: 'EUR',
  merchantId: merchant.id,
  paymentRequestId: id,
});
