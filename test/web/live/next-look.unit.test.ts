import { describe, expect, it } from 'vitest';
import { nextLookMs } from '../../../web/live/next-look.ts';

const minutes = 60_000;

describe('how often a page looks that nothing tells of changes', () => {
  it('often while somebody waits in front of it, each minute once nothing has changed for ten', () => {
    const paces = [0, 30_000, minutes, 5 * minutes, 10 * minutes, 1_440 * minutes].map((unchangedMs) =>
      nextLookMs(unchangedMs, 0),
    );
    expect(paces).toEqual([3_000, 3_000, 6_000, 30_000, 60_000, 60_000]);
  });

  it('backs off while the API cannot be reached, to a minute at most', () => {
    expect([0, 1, 2, 3, 10].map((failures) => nextLookMs(0, failures))).toEqual([3_000, 6_000, 12_000, 24_000, 60_000]);
  });
});
