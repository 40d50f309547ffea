import { expect, it } from 'vitest';
import { callLimits } from '../../contract/settings/limits.ts';
import { longestMs, signInMs, wholeMs, writeMs } from '../../web/api/patience.ts';

it.each(['read', 'write'] as const)('says within the whole patience what became of a %s, retries included', (kind) => {
  expect(longestMs(kind)).toBeLessThanOrEqual(wholeMs);
});

it('finds the provider, then asks it, within the whole patience', () => {
  expect(2 * signInMs).toBeLessThanOrEqual(wholeMs);
});

it('does not give up a change before the service would', () => {
  expect(writeMs).toBeGreaterThan(callLimits.answerWithinMs);
});
