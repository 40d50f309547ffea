import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterEach, describe, expect } from 'vitest';
import { withLocalSystem, type TestSystem } from '../../support/local-system.ts';
import type { Client } from '../../../demo/cast.ts';
import { activateWithoutPages } from './activate-without-pages.ts';
import { chromiumArguments, chromiumPath, quickChromiumPath } from './chromium.ts';
import { type Audience, signInWithoutPages } from './sign-in-without-pages.ts';

export { activateDevice } from './enter.ts';

/** Where there is no Chromium the tests are left out, and test/browser/support/prepare.ts says so. */
export const describeInBrowser = describe.skipIf(chromiumPath === undefined);

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

/**
 * `whole`: in a browser with permissions and devices too, for tests of notifications and a camera.
 * `serviceWorkers: 'allow'`: for tests of pushes and of pages without a network. Otherwise there are none: each new window would
 * fetch and keep its whole app 3 s after it has opened.
 */
export type WindowOptions = BrowserContextOptions & { whole?: boolean };

export interface BrowserWorld extends TestSystem {
  /** A window of its own, with storage of its own. */
  window: (options?: WindowOptions) => Promise<BrowserContext>;
  /** A page that is signed in to the portal as one of the merchants, at `path`. */
  portal: (merchant?: { merchantId: string }, path?: string, options?: WindowOptions) => Promise<Page>;
  /** A page that is signed in to the back office as one of its people, at `path` below `/back-office`. */
  backOffice: (operator: string, path?: string, options?: WindowOptions) => Promise<Page>;
  /** A page on a phone that is signed in to the App, at `path` below `/app`; its device is not enrolled. */
  app: (client: { clientId: string }, path?: string, options?: WindowOptions) => Promise<Page>;
  /** The same on a phone that is activated. */
  activatedApp: (client: Client, path?: string, options?: WindowOptions) => Promise<Page>;
}

type Options = Parameters<typeof withLocalSystem>[0] & {
  /** Of the whole browser. */
  arguments?: string[];
};

/** Those that run, which test files have in common: each test has windows of its own. They end with the process of the tests. */
const browsers = new Map<string, Promise<Browser>>();

/** The local system with a browser in front, for the test file that calls this at its top level. */
export function withBrowser({ arguments: more = [], ...options }: Options = {}): () => BrowserWorld {
  const system = withLocalSystem(options);
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];

  /** Started when the first test needs it. */
  function browserAt(executablePath: string | undefined): Promise<Browser> {
    const command = [executablePath, ...more].join(' ');
    const browser = browsers.get(command) ?? chromium.launch({ executablePath, args: [...chromiumArguments, ...more] });
    browsers.set(command, browser);
    return browser;
  }

  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    // An error that nobody sees, a violated content security policy, a warning of React.
    expect(complaints.splice(0)).toEqual([]);
  });
  async function window({ whole = false, ...windowOptions }: WindowOptions = {}): Promise<BrowserContext> {
    const browser = await browserAt(whole ? chromiumPath : quickChromiumPath);
    const context = await browser.newContext({
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      viewport: desktop,
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      ...windowOptions,
    });
    context.setDefaultTimeout(15_000);
    context.on('weberror', (error) => complaints.push(error.error().stack ?? error.error().message));
    context.on('console', (message) => {
      const text = message.text();
      const isExpected =
        /^Failed to load resource: (the server responded with a status of 4|net::ERR_)/.test(text) ||
        /^WebSocket connection to '\S+' failed: /.test(text) ||
        /^TypeError: Failed to fetch dynamically imported module/.test(text) ||
        text === 'Service Worker registration blocked by Playwright' ||
        // The service worker's own file, asked for when there is no network.
        text === 'An unknown error occurred when fetching the script.';
      if (['error', 'warning'].includes(message.type()) && !isExpected) complaints.push(text);
    });
    contexts.push(context);
    return context;
  }

  async function signedIn(
    { origin, audience, username }: { origin: string; audience: Audience; username: string },
    path: string,
    windowOptions: WindowOptions,
    prepare: (page: Page) => Promise<void> = () => Promise.resolve(),
  ): Promise<Page> {
    const page = await (await window(windowOptions)).newPage();
    await signInWithoutPages(page, origin, audience, username);
    await prepare(page);
    await page.goto(origin + path);
    return page;
  }

  return () => {
    const world = system();
    const origin = world.url;
    const phoneOf = (
      { clientId: username }: { clientId: string },
      path: string,
      windowOptions: WindowOptions = {},
      prepare?: (page: Page) => Promise<void>,
    ) => {
      const asPhone = { viewport: phone, hasTouch: true, ...windowOptions };
      return signedIn({ origin, audience: 'client', username }, `/app${path}`, asPhone, prepare);
    };
    return {
      ...world,
      window,
      portal: ({ merchantId: username } = world.gite, path = '/', windowOptions = {}) =>
        signedIn({ origin, audience: 'merchant', username }, path, windowOptions),
      backOffice: (username, path = '/', windowOptions = {}) =>
        signedIn({ origin, audience: 'back-office', username }, `/back-office${path}`, windowOptions),
      app: (client, path = '/', windowOptions) => phoneOf(client, path, windowOptions),
      activatedApp: (client, path = '/', windowOptions) =>
        phoneOf(client, path, windowOptions, (page) => activateWithoutPages(page, client)),
    };
  };
}
