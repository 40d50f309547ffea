import { expect, it } from 'vitest';
import { DAY_MS } from '../../../contract/duration.ts';
import { decidePace } from '../../../core/pace/pace.ts';
import { activationsOfSignIn, requestsOfMerchant, requestsOfPair, type NamedBy } from '../../../core/pace/paces.ts';
import { addMs, instant } from '../../../core/time.ts';

const now = instant(Date.parse('2026-04-30T09:00:00Z'));

it('a merchant who has tried too many identifiers waits, but may still ask whom an earlier request names', () => {
  const noTryLeft = { unknown: addMs(now, DAY_MS) };
  const asked = (namedBy: NamedBy) => decidePace(requestsOfMerchant('merchant', namedBy), noTryLeft, now).is;
  expect(asked('unknown-identifier')).toBe('wait');
  expect(asked('known-identifier')).toBe('wait');
  expect(asked('earlier-request')).toBe('taken');
});

it('requests are counted by merchant and client: nobody uses up another one’s', () => {
  const counted = [
    ['gite', 'marie'],
    ['gite', 'paul'],
    ['canyon', 'marie'],
  ].map(([merchantId = '', client = '']) => requestsOfPair(merchantId, client, 'request').key);
  expect(new Set(counted).size).toBe(counted.length);
  expect(requestsOfMerchant('gite', 'earlier-request').key).not.toBe(
    requestsOfMerchant('canyon', 'earlier-request').key,
  );
});

it('tries at an activation are counted by client and by sign-in: nobody uses up another one’s', () => {
  const counted = [
    activationsOfSignIn('one', now),
    activationsOfSignIn('other', now),
    activationsOfSignIn('one', addMs(now, 1_000)),
    activationsOfSignIn('one', undefined),
    activationsOfSignIn('other', undefined),
  ].map(({ key }) => key);
  expect(new Set(counted).size).toBe(counted.length);
});
