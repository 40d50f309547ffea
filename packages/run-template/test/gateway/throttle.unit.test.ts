import { expect, it } from 'vitest';
import { createBucket } from '../../gateway/throttle.ts';

it('lets a burst through, then as many as the rate allows', () => {
  const bucket = createBucket({ rate: 2, burst: 3 });
  expect([0, 0, 0, 0].map((now) => bucket(now))).toEqual([true, true, true, false]);
  expect(bucket(400)).toBe(false);
  expect(bucket(500)).toBe(true);
  expect([10_000, 10_000, 10_000, 10_000].map((now) => bucket(now))).toEqual([true, true, true, false]);
});
