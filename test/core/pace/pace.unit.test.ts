import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../contract/duration.ts';
import { decidePace, type Pace, type PaceState } from '../../../core/pace/pace.ts';
import { fullAtAfter, latestWithToken, waitMs } from '../../../core/pace/token-bucket.ts';
import { addMs, instant, type Instant } from '../../../core/time.ts';

const now = instant(Date.parse('2026-04-30T09:00:00Z'));
const later = (ms: number) => addMs(now, ms);

describe('a token bucket', () => {
  const bucket = { most: 3, everyMs: MINUTE_MS };
  const afterTaking = (times: number, at = now, from?: Instant) => {
    let fullAt = from;
    for (let index = 0; index < times; index += 1) fullAt = fullAtAfter(bucket, fullAt, at);
    return fullAt;
  };

  it.each([
    ['never used', 0, 0, 0],
    ['two taken', 2, 0, 0],
    ['all taken', 3, 0, MINUTE_MS],
    ['all taken, most of the pause over', 3, MINUTE_MS - 1, 1],
    ['all taken, the pause over', 3, MINUTE_MS, 0],
  ])('%s', (_what, taken, elapsed, wait) => {
    expect(waitMs(bucket, afterTaking(taken), later(elapsed))).toBe(wait);
  });

  it('holds no more than it holds, however long it rests', () => {
    const rested = afterTaking(3, later(DAY_MS), afterTaking(3));
    expect(waitMs(bucket, rested, later(DAY_MS))).toBe(MINUTE_MS);
  });

  it('has a token exactly until the latest instant at which it may be full again', () => {
    const latest = latestWithToken(bucket, now);
    expect(waitMs(bucket, latest, now)).toBe(0);
    expect(waitMs(bucket, addMs(latest, 1), now)).toBe(1);
  });
});

describe('whether an act may be done now', () => {
  const pace: Pace = {
    key: 'PAIR#gite#marie',
    takes: { hour: { most: 2, everyMs: HOUR_MS }, day: { most: 2, everyMs: DAY_MS } },
    needs: { unknown: { most: 1, everyMs: MINUTE_MS } },
    begins: { id: 'third', most: 2 },
    keptMs: DAY_MS,
  };
  it.each<[string, PaceState, object]>([
    ['nothing was done yet', {}, { is: 'taken' }],
    [
      'the longest wait counts',
      { hour: later(2 * HOUR_MS), day: later(2 * DAY_MS) },
      { is: 'wait', bucket: 'day', waitMs: DAY_MS },
    ],
    [
      'a bucket that is only looked at counts too',
      { unknown: later(MINUTE_MS) },
      { is: 'wait', bucket: 'unknown', waitMs: MINUTE_MS },
    ],
    [
      'as many go on as may',
      { open: new Set(['first', 'second']) },
      { is: 'full', open: ['first', 'second'], lastAt: now },
    ],
    [
      'it goes on already, whatever has happened since',
      { open: new Set(['third']), day: later(2 * DAY_MS) },
      { is: 'repeated' },
    ],
  ])('%s', (_what, state, decision) => {
    expect(decidePace(pace, state, now)).toEqual(decision);
  });
});
