import { deviceIdOf, deviceKeyAlgorithm, signText, type PublicKeyJwk } from '../../contract/device-signature.ts';

/** A device as the App makes one: its private key cannot be taken out. */
export interface TestDevice {
  id: string;
  publicKey: PublicKeyJwk;
  sign(message: string): Promise<string>;
  prove(message: string): Promise<{ deviceId: string; signature: string }>;
}

export async function newDevice(): Promise<TestDevice> {
  const keys = await crypto.subtle.generateKey(deviceKeyAlgorithm, false, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', keys.publicKey);
  const publicKey: PublicKeyJwk = { kty: 'EC', crv: 'P-256', x, y };
  const id = await deviceIdOf(crypto.subtle, publicKey);
  const sign = (message: string) => signText(crypto.subtle, keys.privateKey, message);
  return { id, publicKey, sign, prove: async (message) => ({ deviceId: id, signature: await sign(message) }) };
}
