import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { breakFunction } from './broken-function.ts';
import { pass, passPatience } from './page-time.ts';
import { expectSentence, outlineOf, tryAgain } from './shown.ts';
import { ways, type Outside, type Way } from './ways.ts';

interface Place {
  context: () => Promise<BrowserContext>;
  url: () => string;
}

type Meant = Parameters<typeof breakFunction>[1];

/** A function of the browser that is broken as a page opens, which `look` then judges. */
const brokenThing =
  <P extends Place>(
    look: (page: Page, broken: { place: P; way: Way; mend: () => Promise<unknown> }) => Promise<void>,
  ) =>
  (name: string, place: P, meant: Meant, only: readonly Way[] = ways): Outside => ({
    name,
    ways: only,
    async check(way) {
      const page = await (await place.context()).newPage();
      const mend = await breakFunction(page, meant, way);
      await page.goto(place.url(), { waitUntil: 'domcontentloaded' });
      await look(page, { place, way, mend });
      await page.close();
    },
  });

const expectWholePage = (page: Page) =>
  expect.poll(() => outlineOf(page)).toMatch(/"headings":\[".+"waiting":0,"alerts":\[\]/);

/** Without it, or with a bad one, a page does all that it does. */
export const needlessThing = brokenThing<Place>(async (page) => {
  await passPatience(page);
  await expectWholePage(page);
});

/** The key of an activated phone: told that it cannot be read, never that there is none, and there again afterwards. */
export const keyThing = brokenThing<Place>(async (page, { way, mend }) => {
  await passPatience(page);
  if (way !== 'throws once') await expectSentence(page, /n’arrive pas à lire sa clé/);
  expect(await page.getByText('Activer cet appareil').count()).toBe(0);
  await mend();
  await tryAgain(page);
  await pass(page, 12_000);
  await expectWholePage(page);
  expect(await page.getByText('Activer cet appareil').count()).toBe(0);
});

interface Pressed extends Place {
  press: (page: Page) => Promise<void>;
  /** What is said in time when it does not work; undefined where nothing has to be. */
  said: (way: Way) => RegExp | undefined;
}

/** What somebody asks of the browser by a press: it says what it did not do, and the page goes on. */
export const pressedThing = brokenThing<Pressed>(async (page, { place, way }) => {
  await place.press(page);
  await passPatience(page);
  const said = place.said(way);
  if (said) await expectSentence(page, said);
});
