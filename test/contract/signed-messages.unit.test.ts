import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  newCodeHash,
  pushTargetHash,
  signedMessage,
  signedVersion,
  type SignedAct,
  type Signer,
} from '../../contract/signed-messages.ts';

interface Vectors {
  version: number;
  signer: Signer;
  messages: { act: SignedAct; text: string }[];
  hashes: { of: 'new-code' | 'push-target'; content: never; hash: string }[];
}
const vectors = JSON.parse(readFileSync(new URL('signed-messages.json', import.meta.url), 'utf8')) as Vectors;
const { subtle } = crypto;

describe('the grammar of what is signed', () => {
  it('has a vector for each act, and for this version', () => {
    const acts: Record<SignedAct['act'], true> = {
      'approve-payment': true,
      'decline-payment': true,
      'report-payment': true,
      'block-merchant': true,
      'unblock-merchant': true,
      'change-code': true,
      'add-device': true,
      'revoke-device': true,
      'set-push': true,
    };
    expect(vectors.version).toBe(signedVersion);
    expect(new Set(vectors.messages.map(({ act }) => act.act))).toEqual(new Set(Object.keys(acts)));
  });

  it.each(vectors.messages)(
    'writes $act.act byte for byte as its vector, in the order of RFC 8785',
    ({ act, text }) => {
      expect(signedMessage(vectors.signer, act)).toBe(text);
    },
  );

  it.each(vectors.hashes)('hashes a $of as its vector', async ({ of, content, hash }) => {
    expect(await (of === 'new-code' ? newCodeHash(subtle, content) : pushTargetHash(subtle, content))).toBe(hash);
  });

  it('gives no two contents the same bytes, whatever they quote', () => {
    const texts = ['a', 'a"', 'a","act":"x', 'a\\', 'a\\"'];
    const messages = texts.flatMap((reason) =>
      texts.map((paymentId) => signedMessage(vectors.signer, { act: 'decline-payment', paymentId, reason })),
    );
    expect(new Set(messages).size).toBe(texts.length ** 2);
  });
});
