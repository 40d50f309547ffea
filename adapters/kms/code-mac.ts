import { GenerateMacCommand, KMSInvalidMacException, VerifyMacCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { SealedCode } from '../../core/security/credentials.ts';
import { Unavailable } from '../unavailable.ts';

export type Verdict = 'right' | 'wrong';
export type CodeMac = ReturnType<typeof codeMac>;

const MacAlgorithm = 'HMAC_SHA_256';

/** The client is part of the message: a MAC copied to somebody else's item is wrong there. */
const message = (clientId: string, code: string) => Buffer.from(`v1|${clientId}|${code}`);

/** Of an ARN. A key of several Regions has the same id in each, and another ARN. */
const idOf = (keyArn: string) => keyArn.slice(keyArn.lastIndexOf('/') + 1);

/**
 * Personal codes under an HMAC key of KMS that never leaves it: a copy of the table cannot be searched for a code of six
 * digits. Each call is one call of KMS.
 */
export function codeMac(client: KMSClient, keyArn: string) {
  return {
    /** Whether the code was sealed under a key that was in use before this one. */
    isFormer: ({ keyId }: SealedCode): boolean => idOf(keyId) !== idOf(keyArn),

    /** @throws Unavailable */
    async seal(clientId: string, code: string): Promise<SealedCode> {
      const input = { KeyId: keyArn, MacAlgorithm, Message: message(clientId, code) } as const;
      const { Mac, KeyId } = await client.send(new GenerateMacCommand(input));
      if (!Mac || !KeyId) throw new Unavailable('KMS', { service: 'KMS' });
      return { mac: Buffer.from(Mac).toString('base64'), keyId: KeyId };
    },

    /** @throws Unavailable when KMS gave no verdict */
    async verify(clientId: string, code: string, { mac, keyId }: SealedCode): Promise<Verdict> {
      const Mac = Buffer.from(mac, 'base64');
      const input = { KeyId: idOf(keyId), MacAlgorithm, Message: message(clientId, code), Mac } as const;
      try {
        const { MacValid } = await client.send(new VerifyMacCommand(input));
        return MacValid === true ? 'right' : 'wrong';
      } catch (error) {
        if (error instanceof KMSInvalidMacException) return 'wrong';
        throw error;
      }
    },
  };
}
