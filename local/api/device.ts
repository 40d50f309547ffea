import { webcrypto } from 'node:crypto';
import { deviceIdOf, deviceKeyAlgorithm, signText, type PublicKeyJwk } from '../../contract/device-signature.ts';
import { cents } from '../../contract/money.ts';
import { approvalAct, signedMessage, type SignedAct, type Signer } from '../../contract/signed-messages.ts';
import type { Answered, Sent } from './caller.ts';
import { eur } from './eur.ts';

type ClientPaymentRequest = Answered<'getMyPaymentRequest'>;

/** A phone: it holds a key that never leaves it, and signs what its owner agrees to. */
export interface Device {
  deviceId: string;
  publicKey: PublicKeyJwk;
  /** base64url of IEEE P1363 over the message of the act (contract/signed-messages.ts). */
  signAct(signer: Signer, act: SignedAct): Promise<string>;
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
    signAct: (signer, act) => signText(webcrypto.subtle, privateKey, signedMessage(signer, act)),
  };
}

/** Who pays, and which of the request's members the device signs. */
export interface Agreed {
  clientId: string;
  id: string;
  challenge: string;
  merchantId: string;
  amount: number;
}

/** What a device signs to pay `amount` cents for this request. */
export const agreedTo = (
  { id, challenge, merchant }: ClientPaymentRequest,
  amount: number,
  clientId: string,
): Agreed => ({ clientId, id, challenge, merchantId: merchant.id, amount });

export const proofOf = async (device: Device, { clientId, challenge, amount, ...payment }: Agreed): Promise<Proof> => ({
  deviceId: device.deviceId,
  signature: await device.signAct(
    { clientId, deviceId: device.deviceId, challenge },
    approvalAct(payment, cents(amount)),
  ),
});

export type SignedApproval = Sent<'approvePaymentRequest'>;

/** What the client's App sends to pay `amount` cents for this request: both factors. */
export const signedApproval = async (
  request: ClientPaymentRequest,
  amount: number,
  { clientId, code, device }: { clientId: string; code: string; device: Device },
): Promise<SignedApproval> => ({
  amount: eur(amount),
  code,
  proof: await proofOf(device, agreedTo(request, amount, clientId)),
});
