import { callLimits } from '../../contract/settings/limits.ts';

/** Whatever fails or hangs, a page says so within this, its retries included (test/web/patience.unit.test.ts). */
export const wholeMs = callLimits.pageWaitsMs;

/** One call that reads, its token included: what is left of the whole is for retries. */
export const readMs = 12_000;
/** One call that changes something: longer than the service takes at most, so that its answer is not missed. */
export const writeMs = 17_000;
/** The access token, or one call to the provider of sign-in. */
export const signInMs = 8_000;

/** What fails as fast as this may succeed at once; what hung has used up the patience already. */
const quickMs = 1_000;
const pauseMsMax = 2_000;
const retriesMax = { read: 3, write: 1 };

/** Whether a passing failure is worth a retry that nobody has asked for. */
export const mayRetry = (kind: 'read' | 'write', failures: number, tookMs: number): boolean =>
  failures < retriesMax[kind] && tookMs <= quickMs;

/**
 * API Gateway's 429 names no time to wait; with a part of chance, those whom it refused together do not come back together.
 *
 * @param chance 0 ≤ x < 1
 */
export const retryPauseMs = (failures: number, chance: number): number =>
  Math.min(1_000 * 2 ** failures, pauseMsMax) * (0.5 + chance / 2);

/** The longest that a call and its retries take before a page says something. */
export function longestMs(kind: 'read' | 'write'): number {
  const retries = Array.from({ length: retriesMax[kind] }, (_, failures) => quickMs + retryPauseMs(failures, 1));
  return retries.reduce((sum, ms) => sum + ms, kind === 'read' ? readMs : writeMs);
}
