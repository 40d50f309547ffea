import { deviceIdOf, type PublicKeyJwk } from '../../core/security/device-key.ts';

/** A device as the App makes one: its private key cannot be taken out. */
export interface TestDevice {
  id: string;
  publicKey: PublicKeyJwk;
  sign(message: string): Promise<string>;
  prove(message: string): Promise<{ deviceId: string; signature: string }>;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };

export async function newDevice(): Promise<TestDevice> {
  const keys = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', keys.publicKey);
  const publicKey: PublicKeyJwk = { kty: 'EC', crv: 'P-256', x, y };
  const id = deviceIdOf(publicKey);
  const sign = async (message: string) => {
    const bytes = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, Buffer.from(message));
    return Buffer.from(bytes).toString('base64url');
  };
  return { id, publicKey, sign, prove: async (message) => ({ deviceId: id, signature: await sign(message) }) };
}
