import * as z from 'zod';
import type { PayeeAnswer, VerifyPayee } from '../../core/payee/payee-check.ts';
import type { Randomness } from '../randomness.ts';

export interface VerificationService {
  /** Of the service's own address for one question; '' while nobody is asked. */
  url: string;
  /** The text of the secret, `{"key": "…"}`. It is read at the first question, and again when the service refuses the key. */
  readSecret: (signal: AbortSignal) => Promise<string>;
  /** All in all, the secret with it. */
  withinMs: number;
  random: Pick<Randomness, 'uuid'>;
  /** Told what went wrong, without a word of what was asked or answered. */
  onFailure: (error: unknown) => void;
}

const secret = z.strictObject({ key: z.string().trim().min(1) });

/** As banks put it to each other: EPC Inter-PSP API specifications of the VOP scheme, `POST …/payee-verifications`. */
const answer = z.discriminatedUnion('partyNameMatch', [
  z.object({ partyNameMatch: z.literal('MTCH') }),
  z.object({ partyNameMatch: z.literal('CMTC'), matchedName: z.string().trim().min(1).max(140) }),
  z.object({ partyNameMatch: z.literal('NMTC') }),
  z.object({ partyNameMatch: z.literal('NOAP') }),
]);

/** Verification of Payee by the service of the issuer's own bank, over HTTPS with a bearer's key. */
export function verifyPayeeAt({ url, readSecret, withinMs, random, onFailure }: VerificationService): VerifyPayee {
  let known: string | undefined;

  async function key(signal: AbortSignal): Promise<string> {
    known ??= secretKey(await readSecret(signal));
    return known;
  }

  async function ask(question: object): Promise<PayeeAnswer> {
    const signal = AbortSignal.timeout(withinMs);
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await key(signal)}`,
        'content-type': 'application/json',
        'x-request-id': random.uuid(),
      },
      body: JSON.stringify(question),
      // An answer from elsewhere is not the service's.
      redirect: 'error',
      signal,
    });
    if (response.status === 401 || response.status === 403) known = undefined;
    if (!response.ok) throw new Error(`the verification of payee answered ${response.status}`);
    return understood(json(await response.text()));
  }

  return async ({ accountHolder, iban }) => {
    if (url === '') return { outcome: 'NOT_CHECKED', because: 'NO_SERVICE' };
    try {
      return await ask({ party: { name: accountHolder }, partyAccount: { iban } });
    } catch (error) {
      onFailure(error);
      return { outcome: 'NOT_CHECKED', because: 'NO_ANSWER' };
    }
  };
}

/** @throws Error that quotes nothing */
function secretKey(text: string): string {
  const parsed = secret.safeParse(json(text));
  if (!parsed.success) throw new Error('the secret of the verification of payee is not {"key": "…"}');
  return parsed.data.key;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    return undefined;
  }
}

/** @throws Error that quotes nothing */
function understood(body: unknown): PayeeAnswer {
  const parsed = answer.safeParse(body);
  if (!parsed.success) throw new Error('the verification of payee gave an answer that is none of the scheme’s');
  switch (parsed.data.partyNameMatch) {
    case 'MTCH':
      return { outcome: 'MATCH' };
    case 'CMTC':
      return { outcome: 'CLOSE_MATCH', name: parsed.data.matchedName };
    case 'NMTC':
      return { outcome: 'NO_MATCH' };
    case 'NOAP':
      return { outcome: 'NOT_CHECKED', because: 'NOT_POSSIBLE' };
  }
}
