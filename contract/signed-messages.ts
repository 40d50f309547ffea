import canonicalize from 'canonicalize';
import { toBase64url } from './base64url.ts';
import { currency, type Cents } from './money.ts';

/*
 * What the device of a client signs: the UTF-8 of the canonical JSON (RFC 8785) of one flat object. It names the version of
 * this grammar, the act, the account, the device, the challenge, and all that matters for the act. JSON quotes every text, so
 * that no two contents have the same bytes. Vectors: test/contract/signed-messages.json.
 */

/** Of the grammar. A change of it is a new number: nothing signed before is good under it. */
export const signedVersion = 1;

/** Who signs, and the challenge that makes the signature good for once. */
export interface Signer {
  clientId: string;
  deviceId: string;
  /** The payment request's own, or one from `POST /v1/me/challenges`. */
  challenge: string;
}

/** Each act with all that it is bound to. Ids are as the API has them. */
export type SignedAct =
  /** The amount and the payee are bound (modelled on dynamic linking, RTS 2018/389 art. 5). */
  | { act: 'approve-payment'; paymentId: string; merchantId: string; amount: Cents; currency: typeof currency }
  | { act: 'decline-payment'; paymentId: string; reason: string }
  | { act: 'report-payment'; paymentId: string }
  | { act: 'block-merchant'; merchantId: string }
  | { act: 'unblock-merchant'; merchantId: string }
  /** `newCode`: `newCodeHash`. */
  | { act: 'change-code'; newCode: string }
  | { act: 'add-device'; addedDeviceId: string }
  | { act: 'revoke-device'; revokedDeviceId: string }
  /** `target`: `pushTargetHash`, or empty to be reached no more. The device that signs is the one that is reached. */
  | { act: 'set-push'; target: string };

export type ActName = SignedAct['act'];

/** A payment request has a challenge of its own, good for as long as it waits; these acts ask for one. */
export const challengedActs = [
  'block-merchant',
  'unblock-merchant',
  'change-code',
  'add-device',
  'revoke-device',
  'set-push',
] as const satisfies readonly ActName[];
export type ChallengedAct = (typeof challengedActs)[number];

export const signedMessage = ({ clientId, deviceId, challenge }: Signer, act: SignedAct): string =>
  textOf({ version: signedVersion, clientId, deviceId, challenge, ...act });

export interface SignedPayment {
  id: string;
  merchantId: string;
}

/** Paying `amount` to this merchant for this request. */
export const approvalAct = ({ id, merchantId }: SignedPayment, amount: Cents): SignedAct => ({
  act: 'approve-payment',
  paymentId: id,
  merchantId,
  amount,
  currency,
});

/** WebCrypto, which browsers and Node both have. */
type Subtle = typeof globalThis.crypto.subtle;

/** Binds the new code to the challenge, and says it to nobody who has not both. */
export const newCodeHash = (subtle: Subtle, { challenge, newCode }: { challenge: string; newCode: string }) =>
  hashOf(subtle, { challenge, newCode });

/** Where a device is to be reached, in which language (French if none is said); empty for nowhere. */
export const pushTargetHash = async (
  subtle: Subtle,
  target: { platform: string; token: string; language?: string } | null,
): Promise<string> => {
  if (!target) return '';
  const { platform, token, language = 'fr' } = target;
  return hashOf(subtle, { platform, token, language });
};

/** SHA-256 of the canonical JSON, base64url. */
const hashOf = (subtle: Subtle, content: Record<string, string>): Promise<string> =>
  subtle
    .digest('SHA-256', new TextEncoder().encode(textOf(content)))
    .then((digest) => toBase64url(new Uint8Array(digest)));

function textOf(content: Record<string, string | number>): string {
  const text = canonicalize(content);
  if (text === undefined) throw new Error('a message to sign must be JSON');
  return text;
}
