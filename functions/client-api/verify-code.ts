import { pause } from '../../adapters/clock.ts';
import type { SecretStore } from '../../adapters/dynamodb/secret-store.ts';
import type { WalletStore } from '../../adapters/dynamodb/wallet-store.ts';
import type { CodeMac, Verdict } from '../../adapters/kms/code-mac.ts';
import type { Randomness } from '../../adapters/randomness.ts';
import { Unavailable } from '../../adapters/unavailable.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { PersonalCode } from '../../core/security/credentials.ts';
import type { Instant } from '../../core/time.ts';
import { attemptsLeft, isLocked, type Wallet } from '../../core/wallet.ts';
import { logError } from '../log.ts';

export interface VerifyCodeDependencies {
  wallets: WalletStore;
  secrets: Pick<SecretStore, 'getCode'>;
  codeMac: Pick<CodeMac, 'verify'>;
  random: Pick<Randomness, 'token' | 'fraction'>;
  sleep?: (ms: number) => Promise<void>;
}

export interface CodeToVerify {
  clientId: string;
  code: string;
  now: Instant;
  /** Asked before each new try at a free attempt: what the code is for may be over by then. */
  stillWorthIt: () => Promise<boolean>;
}

export type CodeVerified =
  /** The attempt stays counted until the caller frees all of them, in the transaction that the code was for. */
  { right: true; attemptId: string; wallet: Wallet; inForce: PersonalCode } | { refusal: Refusal } | { stopped: true };

/** While all attempts are taken by calls in flight: about 3 s in all, which a person still waits. */
const pausesMs = [100, 200, 400, 800, 1_500];
/** Longer than any call can be in flight (the function's time-out is 15 s): an older attempt was a wrong code. */
const inFlightMaxMs = 20_000;

/**
 * The one place where a personal code is verified: the knowledge factor. An attempt is taken *before* KMS is asked, so
 * that however many guesses come at once, no more than three are ever evaluated until a right code, an activation or the
 * back office frees the attempts.
 *
 * @throws Unavailable when there was no verdict; the attempt is given back then
 */
export async function verifyCode(asked: CodeToVerify, deps: VerifyCodeDependencies): Promise<CodeVerified> {
  const { clientId, now, stillWorthIt } = asked;
  const { wallets, random, sleep = pause } = deps;
  const attemptId = `${now.toString(36)}.${random.token(9)}`;
  for (let tries = 0; ; tries += 1) {
    const verified = await tryOnce(attemptId, asked, deps);
    if (verified) return verified;
    if (!(await stillWorthIt())) return { stopped: true };
    const pauseMs = pausesMs[tries];
    const wallet = await wallets.get(clientId);
    if (pauseMs === undefined || !wallet || isLockedForGood(wallet, now)) return { refusal: { code: 'wallet-locked' } };
    await sleep(pauseMs * (0.5 + random.fraction()));
  }
}

/** Undefined when no attempt was free. */
async function tryOnce(
  attemptId: string,
  { clientId, code }: CodeToVerify,
  { wallets, secrets, codeMac }: VerifyCodeDependencies,
): Promise<CodeVerified | undefined> {
  let wallet: Wallet | undefined;
  let inForce: PersonalCode | undefined;
  let verdict: Verdict;
  try {
    wallet = await wallets.takeAttempt(clientId, attemptId);
    if (!wallet) return undefined;
    inForce = await secrets.getCode(clientId);
    // Every device is enrolled together with a code, so this is no client's fault.
    if (!inForce) throw new Unavailable(`the code of client ${clientId}`);
    verdict = await codeMac.verify(clientId, code, inForce);
  } catch (error) {
    await wallets.giveBackAttempt(clientId, attemptId).catch((failure: unknown) => {
      logError('attempt not given back', failure, { clientId });
    });
    throw error;
  }
  if (verdict === 'right') return { right: true, attemptId, wallet, inForce };
  return { refusal: { code: 'code-refused', field: 'code', attemptsLeft: attemptsLeft(wallet) } };
}

/** Each attempt is too old to be in flight still: waiting would free none. */
function isLockedForGood(wallet: Wallet, now: Instant): boolean {
  const takenAt = (attemptId: string) => parseInt(attemptId, 36);
  return isLocked(wallet) && wallet.attempts.every((id) => now - takenAt(id) > inFlightMaxMs);
}
