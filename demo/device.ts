import { webcrypto } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Answered } from './api.ts';

type ClientPaymentRequest = Answered<'getMyPaymentRequest'>;

/** A phone: it holds a key that never leaves it, and signs what its owner agrees to. */
export interface Device {
  deviceId: string;
  publicKey: PublicKey;
  /** base64url of IEEE P1363 over the UTF-8 of the canonical JSON (RFC 8785). */
  sign(content: Record<string, string | number>): Promise<string>;
}

export interface PublicKey {
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
}

export interface Proof {
  deviceId: string;
  signature: string;
}

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' };

/** A phone that is enrolled already, from the key that the demo's data give away. */
export async function deviceOf(deviceId: string, jwk: PublicKey & { d: string }): Promise<Device> {
  const privateKey = await webcrypto.subtle.importKey('jwk', { ...jwk }, ecdsa, false, ['sign']);
  const { kty, crv, x, y } = jwk;
  return device(deviceId, { kty, crv, x, y }, privateKey);
}

/** A new phone, not enrolled yet. Its id is the first half of its key's thumbprint (RFC 7638). */
export async function newDevice(): Promise<Device> {
  const { privateKey, publicKey } = await webcrypto.subtle.generateKey(ecdsa, false, ['sign', 'verify']);
  const { x = '', y = '' } = await webcrypto.subtle.exportKey('jwk', publicKey);
  const jwk = { kty: 'EC' as const, crv: 'P-256' as const, x, y };
  const thumbprint = await webcrypto.subtle.digest('SHA-256', utf8(canonicalize(jwk) ?? ''));
  return device(Buffer.from(thumbprint, 0, 16).toString('base64url'), jwk, privateKey);
}

function device(deviceId: string, publicKey: PublicKey, privateKey: webcrypto.CryptoKey): Device {
  return {
    deviceId,
    publicKey,
    async sign(content) {
      const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
      const signature = await webcrypto.subtle.sign(algorithm, privateKey, utf8(canonicalize(content) ?? ''));
      return Buffer.from(signature).toString('base64url');
    },
  };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** What a device signs to pay `amount` cents for this request. */
export const approvalOf = (request: ClientPaymentRequest, amount: number) => ({
  amount,
  challenge: request.challenge,
  currency: 'EUR',
  merchantId: request.merchant.id,
  paymentRequestId: request.id,
});

export const proofOf = async (device: Device, content: Record<string, string | number>): Promise<Proof> => ({
  deviceId: device.deviceId,
  signature: await device.sign(content),
});
