import { createPrivateKey, sign } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { DeviceKey } from './people.ts';

/** What a device agrees to when it approves a payment. `amount` in cents. */
export interface ApprovalTerms {
  readonly amount: number;
  readonly challenge: string;
  readonly currency: 'EUR';
  readonly merchantId: string;
  readonly paymentRequestId: string;
}

/** @returns the signature over the canonical JSON (RFC 8785), base64url of IEEE P1363, as WebCrypto would make it */
export function signApproval(terms: ApprovalTerms, privateKey: DeviceKey): string {
  const { amount, challenge, currency, merchantId, paymentRequestId } = terms;
  const text = canonicalize({ amount, challenge, currency, merchantId, paymentRequestId }) ?? '';
  const key = createPrivateKey({ key: { ...privateKey }, format: 'jwk' });
  return sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
}
