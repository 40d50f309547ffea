import { webcrypto } from 'node:crypto';
import { deviceIdOf, deviceKeyAlgorithm, signText, type PublicKeyJwk } from '../contract/device-signature.ts';
import { cents } from '../contract/money.ts';
import { approvalContent, signedText } from '../contract/signed-messages.ts';
import type { Answered } from './api.ts';

type ClientPaymentRequest = Answered<'getMyPaymentRequest'>;

/** A phone: it holds a key that never leaves it, and signs what its owner agrees to. */
export interface Device {
  deviceId: string;
  publicKey: PublicKeyJwk;
  /** base64url of IEEE P1363 over the UTF-8 of the canonical JSON (RFC 8785). */
  sign(content: Record<string, string | number>): Promise<string>;
}

export interface Proof {
  deviceId: string;
  signature: string;
}

/** A phone that is enrolled already, from the key that the demo's data give away. */
export async function deviceOf(deviceId: string, jwk: PublicKeyJwk & { d: string }): Promise<Device> {
  const privateKey = await webcrypto.subtle.importKey('jwk', { ...jwk }, deviceKeyAlgorithm, false, ['sign']);
  const { kty, crv, x, y } = jwk;
  return device(deviceId, { kty, crv, x, y }, privateKey);
}

/** A new phone, not enrolled yet. Its id is the first half of its key's thumbprint (RFC 7638). */
export async function newDevice(): Promise<Device> {
  const { privateKey, publicKey } = await webcrypto.subtle.generateKey(deviceKeyAlgorithm, false, ['sign', 'verify']);
  const { x = '', y = '' } = await webcrypto.subtle.exportKey('jwk', publicKey);
  const jwk = { kty: 'EC' as const, crv: 'P-256' as const, x, y };
  return device(await deviceIdOf(webcrypto.subtle, jwk), jwk, privateKey);
}

function device(deviceId: string, publicKey: PublicKeyJwk, privateKey: webcrypto.CryptoKey): Device {
  return {
    deviceId,
    publicKey,
    sign: (content) => signText(webcrypto.subtle, privateKey, signedText(content)),
  };
}

/** What a device signs to pay `amount` cents for this request. */
export const approvalOf = ({ id, challenge, merchant }: ClientPaymentRequest, amount: number) =>
  approvalContent({ payment: { id, challenge, merchantId: merchant.id }, amount: cents(amount) });

export const proofOf = async (device: Device, content: Record<string, string | number>): Promise<Proof> => ({
  deviceId: device.deviceId,
  signature: await device.sign(content),
});
