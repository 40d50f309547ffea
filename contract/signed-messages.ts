import canonicalize from 'canonicalize';
import { currency, type Cents } from './money.ts';

/** What a device signs: the UTF-8 of the canonical JSON (RFC 8785), so that both sides write the same bytes. */
function message(content: Record<string, string | number>): string {
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
export const approvalMessage = ({ payment, amount }: { payment: SignedPayment; amount: Cents }): string =>
  message({
    amount,
    challenge: payment.challenge,
    currency,
    merchantId: payment.merchantId,
    paymentRequestId: payment.id,
  });

export const changeCodeMessage = (clientId: string): string => message({ action: 'change-code', clientId });

/** `deviceId` is the new device's. */
export const addDeviceMessage = (clientId: string, deviceId: string): string =>
  message({ action: 'add-device', clientId, deviceId });
