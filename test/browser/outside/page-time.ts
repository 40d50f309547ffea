import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { callLimits } from '../../../contract/settings/limits.ts';

/** Between two seconds of the page, what is real may answer. */
const realPauseMs = 25;

/** Lets the page's clock go on; nobody waits for it. */
export async function pass(page: Page, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 1_000) {
    await page.clock.runFor(1_000);
    await pause(realPauseMs);
  }
}

/** As long as a page may take before it says something. */
export const passPatience = (page: Page): Promise<void> => pass(page, callLimits.pageWaitsMs);
