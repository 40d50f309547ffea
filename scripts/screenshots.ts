import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { startSystem } from '../local/system.ts';
import { chromiumArguments, chromiumPath } from '../test/browser/support/chromium.ts';
import { activateDevice, signIn } from '../test/browser/support/enter.ts';
import { pictures, type Picture } from './screenshots/pictures.ts';
import { tellStory, type Story } from './screenshots/story.ts';

const root = join(import.meta.dirname, '..');
/** Monday. */
const clock = Date.parse('2026-06-01T08:00:00Z');
/** Those that the README shows are kept with it, the others only looked at. */
const keptPictures = new Map([
  ['portal-encaissement-desktop', 'docs/images'],
  ['portal-suivi-paye-desktop', 'docs/images'],
  ['app-demande-phone', 'docs/images'],
]);

/** As on a phone or a Mac: a picture would have an empty strip in the place of a scroll bar. */
const overlayScrollBars = '--enable-features=OverlayScrollbar';

const sizes = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true },
} satisfies Record<string, BrowserContextOptions>;
type Size = keyof typeof sizes;

/** `npm run screenshots`: a picture of every page, desktop and phone, light and dark, from the whole local system. */
async function main(): Promise<void> {
  if (chromiumPath === undefined) {
    throw new Error('No Chromium: install it ("apt-get install chromium"), or name one: CHROMIUM=/path/to/chromium');
  }
  const system = await startSystem({ port: 0, clock });
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: [...chromiumArguments, overlayScrollBars],
  });
  try {
    const story = await tellStory(system.url);
    for (const size of ['desktop', 'phone'] as const) await takeAll(browser, system.url, story, size);
  } finally {
    await browser.close();
    await system.close();
  }
}

async function takeAll(browser: Browser, url: string, story: Story, size: Size): Promise<void> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    ...sizes[size],
  });
  const page = await context.newPage();
  await page.goto(url);
  await take(page, 'portal-accueil', size);
  await signIn(page, url, story.pleinAir.merchantId);
  const all = pictures(story);
  for (const picture of all.filter(({ app }) => app === 'portal')) await takePicture(page, url, picture, size);
  // The App is for phones.
  if (size === 'phone') {
    await page.goto(`${url}/app/`);
    await take(page, 'app-accueil', size);
    await signIn(page, `${url}/app/activation`, story.client.clientId);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await take(page, 'app-activation', size);
    await activateDevice(page, story.activationCode, story.client.code);
    for (const picture of all.filter(({ app }) => app === 'app')) await takePicture(page, url, picture, size);
  }
  await context.close();
}

async function takePicture(page: Page, url: string, { name, path, first }: Picture, size: Size): Promise<void> {
  await page.goto(url + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('[class*="skeleton"]').first().waitFor({ state: 'detached' });
  await first?.(page);
  await take(page, name, size);
}

async function take(page: Page, name: string, size: Size): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const file = `${name}-${size}${colorScheme === 'dark' ? '-dark' : ''}`;
    const folder = join(root, keptPictures.get(file) ?? '.local/screenshots');
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${file}.png`), animations: 'disabled' });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  console.log(`${name} (${size})`);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
