import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colours = ['color-contrast', 'link-in-text-block'];

/** axe finds nothing on the page as it is, in the light theme and in the dark one, where only the colours are others. */
export async function expectAccessible(
  page: Page,
  { without = [], dark = true }: { without?: string[]; dark?: boolean } = {},
): Promise<void> {
  const size = page.viewportSize();
  // All of it in sight: axe would take what is just then under the App's tabs for covered.
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  if (size) await page.setViewportSize({ width: size.width, height: Math.max(size.height, height) });
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
  await expectNothingFound(page, 'light', {
    runOnly: { type: 'tag', values: rules },
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
  });
  if (dark) await expectNothingFound(page, 'dark', { runOnly: { type: 'rule', values: colours } });
  await page.emulateMedia({ colorScheme: null });
  if (size) await page.setViewportSize(size);
}

/** Only what is wrong is described: to describe what is right takes as long as to find it. Our pages have no frames. */
async function expectNothingFound(page: Page, colorScheme: 'light' | 'dark', what: RunOptions): Promise<void> {
  await page.emulateMedia({ colorScheme });
  const options: RunOptions = { ...what, resultTypes: ['violations'], iframes: false };
  const found = await page.evaluate<string[]>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`,
  );
  expect({ page: page.url(), colorScheme, found }).toEqual({ page: page.url(), colorScheme, found: [] });
}

/** Nothing is cut off or needs to be scrolled sideways, at the width that 400 % zoom leaves (WCAG 2.2, 1.4.10). */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  // A page that shows a table where there is room, and a list where there is none, takes a moment to change.
  await expect
    .poll(() => page.evaluate<number>('document.body.scrollWidth - document.body.clientWidth'), { message: page.url() })
    .toBe(0);
  if (size) await page.setViewportSize(size);
}
