import { addMs, instant, type Instant } from '../time.ts';

/** So many at once, and one more whenever so much time has passed. */
export interface TokenBucket {
  most: number;
  everyMs: number;
}

/*
 * All there is to know of a bucket is when it is full again: each token that is taken moves that on by `everyMs`. One
 * that was never used is full. (The generic cell rate algorithm, ITU-T I.371: no tokens to refill by a clock.)
 */

/** How long until there is a token; 0 when there is one. */
export const waitMs = ({ most, everyMs }: TokenBucket, fullAt: Instant | undefined, now: Instant): number =>
  Math.max(0, (fullAt ?? now) - latestWithToken({ most, everyMs }, now));

/** A bucket that is full later than this has no token. */
export const latestWithToken = ({ most, everyMs }: TokenBucket, now: Instant): Instant =>
  addMs(now, (most - 1) * everyMs);

/** When it is full again, with a token taken. */
export const fullAtAfter = ({ everyMs }: TokenBucket, fullAt: Instant | undefined, now: Instant): Instant =>
  addMs(instant(Math.max(fullAt ?? now, now)), everyMs);
