import { beforeAll, describe, expect, it } from 'vitest';
import { firstLoadBytes, firstLoadBytesMax, webApps } from '../../../bench/pages/first-load.ts';
import { builtPages } from '../../../local/built-pages.ts';
import { synthesize } from '../../../local/synthesize.ts';

let pages: string;
beforeAll(async () => {
  pages = builtPages((await synthesize()).folder);
}, 120_000);

describe('a first visit', () => {
  it.each(webApps)('of the %s loads no more JavaScript than its budget, as it is sent', (app) => {
    expect(firstLoadBytes(app, pages)).toBeLessThanOrEqual(firstLoadBytesMax[app]);
  });
});
