import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { breakCall } from './broken-call.ts';
import { pass, passPatience } from './page-time.ts';
import { ways, type Outside } from './ways.ts';
import { expectSentence } from './shown.ts';

interface Act<T> {
  name: string;
  context: () => Promise<BrowserContext>;
  path: RegExp;
  method?: string;
  /** What there is before, made anew for each cell. */
  prepare: () => Promise<T>;
  open: (page: Page, made: T) => Promise<void>;
  /** Does it, or does it again. */
  act: (page: Page, made: T) => Promise<void>;
  isDone: (page: Page) => Promise<boolean>;
  /** Fails unless it was done exactly once. */
  expectOnce: (made: T) => Promise<void>;
}

/** A call that changes something: whatever becomes of it, it is told, may be tried again, and is done once. */
export function writeThing<T>({
  name,
  context,
  path,
  method = 'POST',
  prepare,
  open,
  act,
  isDone,
  expectOnce,
}: Act<T>): Outside {
  return {
    name,
    ways,
    async check(way) {
      const made = await prepare();
      const page = await (await context()).newPage();
      await open(page, made);
      const { called, mend } = await breakCall(page, { method, path }, way);
      await act(page, made);
      await called;
      await passPatience(page);
      if (way !== 'throws once')
        await expectSentence(page, /connexion est interrompue|n’est pas passé|Nous vérifions|ne répond pas|erreur/);
      await mend();
      await pass(page, 4_000);
      // What was late may settle it by now.
      if (!(await settled(() => isDone(page)))) await act(page, made);
      await pass(page, 4_000);
      await expect.poll(() => isDone(page)).toBe(true);
      await expectOnce(made);
      await page.close();
    },
  };
}

/** Whether it is so within a moment of real time. */
async function settled(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let looks = 0; looks < 20; looks += 1) {
    if (await isSo()) return true;
    await pause(100);
  }
  return false;
}
