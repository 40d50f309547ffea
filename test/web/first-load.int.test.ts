import { describe, expect, it } from 'vitest';
import { firstLoadBytes, firstLoadBytesMax } from '../../bench/pages/first-load.ts';

describe('a first visit', () => {
  it.each(['portal', 'app'] as const)('of the %s loads at most 130 KB of JavaScript, as it is sent', (app) => {
    expect(firstLoadBytes(app)).toBeLessThanOrEqual(firstLoadBytesMax);
  });
});
