import { describe, expect, it } from 'vitest';
import { firstLoadBytes, firstLoadBytesMax, webApps } from '../../bench/pages/first-load.ts';

describe('a first visit', () => {
  it.each(webApps)('of the %s loads no more JavaScript than its budget, as it is sent', (app) => {
    expect(firstLoadBytes(app)).toBeLessThanOrEqual(firstLoadBytesMax[app]);
  });
});
