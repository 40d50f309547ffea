import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { gatherCast } from '../demo/cast.ts';
import { connectControls } from '../demo/controls.ts';
import { startSystem } from '../local/system.ts';
import { issueActivation } from '../local/api/issue-activation.ts';
import { chromiumArguments, chromiumPath } from '../test/browser/support/chromium.ts';
import { activateDevice, signIn } from '../test/browser/support/enter.ts';
import { Camera } from './film/camera.ts';
import { webVtt } from './film/captions.ts';
import { play } from './film/play.ts';
import { outdatedWords, shownWords } from './film/shown-words.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'portal/help/film');
const wordsFile = join(folder, 'shown-words.json');
/** Monday. */
const clock = Date.parse('2026-06-01T08:00:00Z');

/** `npm run film` records the four steps from the real pages; `npm run film -- --check` tells whether it is older than they are. */
async function main(): Promise<void> {
  if (process.argv.includes('--check')) return check();
  if (chromiumPath === undefined) {
    throw new Error('No Chromium: install it ("apt-get install chromium"), or name one: CHROMIUM=/path/to/chromium');
  }
  const system = await startSystem({ port: 0, clock });
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments });
  try {
    await record(browser, system.url);
  } finally {
    await browser.close();
    await system.close();
  }
}

async function record(browser: Browser, url: string): Promise<void> {
  const controls = connectControls(url);
  const { gite, marie, ops, opsApprover } = await gatherCast(controls, { url, language: 'fr' });
  const portal = await windowOf(browser, { width: 1200, height: 879 });
  await signIn(portal, url, gite.merchantId);
  const phone = await windowOf(browser, { width: 390, height: 844 }, true);
  await signIn(phone, `${url}/app/activation`, marie.clientId);
  const activationCode = await issueActivation({ ops, opsApprover }, marie.clientId);
  await activateDevice(phone, activationCode, marie.code);
  await phone.goto(`${url}/app/`);
  // The story begins after it has been answered.
  await phone.getByRole('button', { name: 'Plus tard' }).click();
  for (const page of [portal, phone]) await page.getByRole('heading', { level: 1 }).waitFor();

  const camera = new Camera({ portal, phone }, await studio(browser));
  const onPoster = async () => writeFileSync(join(folder, 'film.jpg'), await camera.poster());
  await play({ camera, portal, phone, controls, client: marie, onPoster });
  const files = await camera.end();
  for (const [extension, content] of Object.entries(files)) writeFileSync(join(folder, `film.${extension}`), content);
  for (const language of ['fr', 'en'] as const) {
    writeFileSync(join(folder, `film.${language}.vtt`), webVtt(camera.cues, language));
  }
  writeFileSync(wordsFile, `${JSON.stringify(shownWords(root, camera.seen), null, 2)}\n`);
  const seconds = Math.round(camera.cues.at(-1)?.to ?? 0);
  const sizes = Object.entries(files).map(([extension, { length }]) => `${extension} ${Math.round(length / 1024)} KB`);
  console.log(`portal/help/film: ${seconds} s, ${sizes.join(', ')}`);
}

async function windowOf(
  browser: Browser,
  viewport: { width: number; height: number },
  hasTouch = false,
): Promise<Page> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    viewport,
    hasTouch,
  });
  return context.newPage();
}

/** A page of no site, which browsers let encode since it is at localhost. */
async function studio(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.route('http://localhost/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  await page.goto('http://localhost/');
  const library = createRequire(import.meta.url)
    .resolve('mediabunny')
    .replace(/[^/\\]+$/, 'mediabunny.min.cjs');
  await page.addScriptTag({ path: library });
  await page.addScriptTag({ path: join(import.meta.dirname, 'film/studio.js') });
  await page.evaluate('studio.begin()');
  return page;
}

function check(): void {
  const outdated = outdatedWords(root, JSON.parse(readFileSync(wordsFile, 'utf8')) as string[]);
  if (outdated.length === 0) return console.log('The film shows the pages’ words of today');
  console.error(
    `The film is older than the pages, which no longer say:\n  ${outdated.join('\n  ')}\nRecord it again: npm run film`,
  );
  process.exitCode = 1;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
