import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { breakCall } from './broken-call.ts';
import { pass, passPatience } from './page-time.ts';
import { expectSentence, outlineOf, tryAgain } from './shown.ts';
import { ways, type Outside } from './ways.ts';

interface Place {
  name: string;
  context: () => Promise<BrowserContext>;
  url: () => string;
  method?: string;
  path: RegExp;
}

/** A call without which a page has nothing to show: it says so, and shows it once the call works. */
export function readThing({ name, context, url, method = 'GET', path }: Place): Outside {
  let outline: Promise<string> | undefined;
  const open = async (page: Page) => {
    await page.goto(url(), { waitUntil: 'domcontentloaded' });
    return page;
  };
  /** As it looks when nothing is broken. */
  const whole = async () => {
    const page = await open(await (await context()).newPage());
    await pass(page, 3_000);
    await expect.poll(() => page.locator('[data-skeleton]').count()).toBe(0);
    const found = await outlineOf(page);
    await page.close();
    return found;
  };
  return {
    name,
    ways,
    async check(way) {
      const expected = await (outline ??= whole());
      const page = await (await context()).newPage();
      const { called, mend } = await breakCall(page, { method, path }, way);
      await open(page);
      await called;
      await passPatience(page);
      if (way !== 'throws once') await expectSentence(page);
      await mend();
      await tryAgain(page);
      await pass(page, 3_000);
      await expect.poll(() => outlineOf(page)).toBe(expected);
      await page.close();
    },
  };
}
