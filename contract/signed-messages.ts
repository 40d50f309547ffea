import canonicalize from 'canonicalize';
import { currency, type Cents } from './money.ts';

/** What a device signs: the UTF-8 of the canonical JSON (RFC 8785), so that both sides write the same bytes. */
export function signedText(content: Record<string, string | number>): string {
  const text = canonicalize(content);
  if (text === undefined) throw new Error('a message to sign must be JSON');
  return text;
}

export interface SignedPayment {
  id: string;
  merchantId: string;
  challenge: string;
}

/**
 * Paying `amount` to this merchant for this request. The amount and the payee are bound to the signature (modelled on
 * dynamic linking, RTS 2018/389 art. 5), and the challenge makes it good for this request alone.
 */
export const approvalContent = ({ payment, amount }: { payment: SignedPayment; amount: Cents }) => ({
  amount,
  challenge: payment.challenge,
  currency,
  merchantId: payment.merchantId,
  paymentRequestId: payment.id,
});

export const approvalMessage = (approval: { payment: SignedPayment; amount: Cents }): string =>
  signedText(approvalContent(approval));

export const changeCodeMessage = (clientId: string): string => signedText({ action: 'change-code', clientId });

/** `deviceId` is the new device's. */
export const addDeviceMessage = (clientId: string, deviceId: string): string =>
  signedText({ action: 'add-device', clientId, deviceId });
