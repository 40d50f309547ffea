import { fromReserve } from '../../adapters/budget.ts';
import { pause } from '../../adapters/clock.ts';
import type { SecretStore } from '../../adapters/dynamodb/secret-store.ts';
import type { AttemptTaken, WalletStore } from '../../adapters/dynamodb/wallet-store.ts';
import type { CodeMac, Verdict } from '../../adapters/kms/code-mac.ts';
import type { Randomness } from '../../adapters/randomness.ts';
import { Unavailable } from '../../adapters/unavailable.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { PersonalCode } from '../../core/security/credentials.ts';
import type { Instant } from '../../core/time.ts';
import { attemptId, attemptsLeft, isLocked } from '../../core/wallet.ts';
import { logError } from '../log.ts';
import type { AccountNews } from './account-news.ts';

export interface VerifyCodeDependencies {
  wallets: WalletStore;
  secrets: Pick<SecretStore, 'getCode'>;
  codeMac: Pick<CodeMac, 'verify'>;
  random: Pick<Randomness, 'token' | 'fraction'>;
  news: AccountNews;
  sleep?: (ms: number) => Promise<void>;
}

export interface CodeToVerify {
  clientId: string;
  code: string;
  /** Id of the device that it was typed on. */
  by?: string;
  now: Instant;
  /** The code as it was read a moment ago; without it, it is read once the attempt is taken. */
  inForce?: PersonalCode | undefined;
  /** Found out while the attempt is taken: a refusal for which no code is looked at, and which costs no attempt. */
  meanwhile?: () => Promise<Refusal | undefined>;
  /** Asked before each new try at a free attempt: what the code is for may be over by then. */
  stillWorthIt: () => Promise<boolean>;
}

export type CodeVerified =
  /** The attempt stays in flight until the caller frees all of them, in the transaction that the code was for. */
  { right: true; inForce: PersonalCode } | { refusal: Refusal } | { stopped: true };

/** While all attempts are taken by calls in flight: about 3 s in all, which a person still waits. */
const pausesMs = [100, 200, 400, 800, 1_500];

/**
 * The one place where a personal code is verified: the knowledge factor. An attempt is taken *before* KMS is asked, so
 * that however many guesses come at once, no more than three are ever evaluated until a right code, an activation or the
 * back office frees the attempts. Only a verdict of KMS makes it a wrong one.
 *
 * @throws Unavailable when there was no verdict, or when it could not be written down: it is told to nobody then
 */
export async function verifyCode(asked: CodeToVerify, deps: VerifyCodeDependencies): Promise<CodeVerified> {
  const { now, stillWorthIt } = asked;
  const { random, sleep = pause } = deps;
  const attempt = attemptId(now, random.token(9));
  for (let tries = 0; ; tries += 1) {
    // What was read before is too old once there was a pause.
    const verified = await tryOnce(attempt, tries === 0 ? asked : { ...asked, inForce: undefined }, deps);
    if (!('taken' in verified)) return verified;
    if (!(await stillWorthIt())) return { stopped: true };
    const { wallet } = verified;
    if (!wallet || isLocked(wallet)) return { refusal: { code: 'wallet-locked' } };
    const pauseMs = pausesMs[tries];
    if (pauseMs === undefined) throw new Unavailable('an attempt at the code');
    await sleep(pauseMs * (0.5 + random.fraction()));
  }
}

/** Not taken when no attempt was free. */
async function tryOnce(
  attempt: string,
  { clientId, code, by, now, inForce: seen, meanwhile }: CodeToVerify,
  { wallets, secrets, codeMac, news }: VerifyCodeDependencies,
): Promise<CodeVerified | Exclude<AttemptTaken, { taken: true }>> {
  const giveBack = () =>
    fromReserve(() => wallets.giveBackAttempt(clientId, attempt)).catch((failure: unknown) => {
      logError('attempt not given back', failure, { clientId });
    });
  let inForce: PersonalCode | undefined;
  let verdict: Verdict;
  try {
    // Both ends are waited for: an attempt that was taken after it was given back would stay.
    const [taking, found] = await Promise.allSettled([wallets.takeAttempt(clientId, attempt, now), meanwhile?.()]);
    const refusal = valueOf(found);
    const taken = valueOf(taking);
    if (refusal) {
      await giveBack();
      return { refusal };
    }
    if (!taken.taken) return taken;
    inForce = seen ?? (await secrets.getCode(clientId));
    // Every device is enrolled together with a code, so this is no client's fault.
    if (!inForce) throw new Unavailable(`the code of client ${clientId}`);
    verdict = await codeMac.verify(clientId, code, inForce);
  } catch (error) {
    await giveBack();
    throw error;
  }
  if (verdict === 'right') return { right: true, inForce };
  const wallet = await fromReserve(() => wallets.countWrongAttempt(clientId, attempt));
  if (isLocked(wallet)) {
    await fromReserve(() => news.tell({ event: 'CODE_LOCKED', clientId, occurrence: attempt, at: now, by }));
  }
  return { refusal: { code: 'code-refused', field: 'code', attemptsLeft: attemptsLeft(wallet) } };
}

function valueOf<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}
