import { describe, expect, it, vi } from 'vitest';

vi.stubGlobal('location', { origin: 'http://127.0.0.1' });
const { nextLookMs } = await import('../../web/api/use-live.ts');

describe('how often a page looks again', () => {
  it('at once while people wait for it, less often the longer nothing changes', () => {
    const paces = [0, 59_000, 60_000, 599_000, 600_000, 86_400_000].map((unchangedMs) => nextLookMs(unchangedMs, 0));
    expect(paces).toEqual([1_500, 1_500, 4_000, 4_000, 15_000, 15_000]);
  });

  it('backs off while the API cannot be reached, to half a minute at most', () => {
    expect([0, 1, 2, 3, 10].map((failures) => nextLookMs(0, failures))).toEqual([1_500, 3_000, 6_000, 12_000, 30_000]);
  });
});
