import type { Page } from 'playwright-core';

const say = (onLine: boolean) =>
  `Object.defineProperty(navigator, 'onLine', { get: () => ${onLine}, configurable: true });`;

/**
 * The window has no network from here on. Its next documents are told so: Chromium 150 does not tell a document that is opened
 * without one, as a device does.
 */
export async function goOffline(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await page.addInitScript(say(false));
}

/** It has one again, and the open document is told. */
export async function goOnline(page: Page): Promise<void> {
  await page.context().setOffline(false);
  await page.evaluate(`${say(true)} window.dispatchEvent(new Event('online'))`);
}
