import type { DeviceProof } from '../../contract/device-proof.ts';
import { signedMessage, type SignedAct, type Signer } from '../../contract/signed-messages.ts';
import { deviceIdOf, deviceKeyAlgorithm, signText, type PublicKeyJwk } from '../../contract/device-signature.ts';

/** A device as the App makes one: its private key cannot be taken out. */
export interface TestDevice {
  id: string;
  publicKey: PublicKeyJwk;
  sign(message: string): Promise<string>;
  proveAct(signer: Omit<Signer, 'deviceId'>, act: SignedAct): Promise<DeviceProof>;
}

export async function newDevice(): Promise<TestDevice> {
  const keys = await crypto.subtle.generateKey(deviceKeyAlgorithm, false, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', keys.publicKey);
  const publicKey: PublicKeyJwk = { kty: 'EC', crv: 'P-256', x, y };
  const id = await deviceIdOf(crypto.subtle, publicKey);
  const sign = (message: string) => signText(crypto.subtle, keys.privateKey, message);
  return {
    id,
    publicKey,
    sign,
    proveAct: async (signer, act) => {
      const signature = await sign(signedMessage({ ...signer, deviceId: id }, act));
      return { deviceId: id, challenge: signer.challenge, signature };
    },
  };
}
