import { randomInt, webcrypto } from 'node:crypto';
import { deviceKeyAlgorithm } from '../../contract/device-signature.ts';
import { createCaller } from '../../local/api/caller.ts';
import type { Payer } from './smoke-people.ts';

/**
 * Activates a device of the test client whose key a program may hold, unlike that of a phone.
 *
 * @returns both factors: a secret from now on
 */
export async function activateDevice(
  url: string,
  answerMsMax: number,
  { SMOKE_CLIENT_TOKEN: token, SMOKE_ACTIVATION_CODE: activationCode }: Readonly<Record<string, string | undefined>>,
): Promise<Payer> {
  if (token === undefined || activationCode === undefined) {
    throw new Error('SMOKE_CLIENT_TOKEN and SMOKE_ACTIVATION_CODE are needed');
  }
  const { privateKey } = await webcrypto.subtle.generateKey(deviceKeyAlgorithm, true, ['sign', 'verify']);
  const { x = '', y = '', d = '' } = await webcrypto.subtle.exportKey('jwk', privateKey);
  const publicKey = { kty: 'EC', crv: 'P-256', x, y } as const;
  const code = String(randomInt(100_000, 1_000_000));
  const session = createCaller({ url, token: () => Promise.resolve(token), answerMsMax });
  await session.call('activate', { body: { activationCode, code, publicKey, name: 'Essai de mise en service' } });
  return { code, deviceKey: { ...publicKey, d } };
}
