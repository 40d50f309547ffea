import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { withLocalSystem, type TestSystem } from '../../support/local-system.ts';
import { chromiumArguments, chromiumPath } from './chromium.ts';
import { activateDevice, signIn } from './enter.ts';

export { activateDevice };

/** Where there is no Chromium the tests are left out, and test/browser/support/prepare.ts says so. */
export const describeInBrowser = describe.skipIf(chromiumPath === undefined);

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

export interface BrowserWorld extends TestSystem {
  readonly browser: Browser;
  /** A window of its own, with storage of its own. */
  window: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** A page that is signed in to the portal as one of the merchants, at `path`. */
  portal: (merchant?: { merchantId: string }, path?: string, options?: BrowserContextOptions) => Promise<Page>;
  /** A page on a phone that is signed in to the App, at `path` below `/app`; its device is not enrolled. */
  app: (client: { clientId: string }, path?: string, options?: BrowserContextOptions) => Promise<Page>;
  /** The same on a phone that has been activated, as a client does it the first time. */
  activatedApp: (
    client: { clientId: string; code: string },
    path?: string,
    options?: BrowserContextOptions,
  ) => Promise<Page>;
}

type Options = Parameters<typeof withLocalSystem>[0] & { arguments?: string[] };

/** The local system with a browser in front, for the test file that calls this at its top level. */
export function withBrowser({ arguments: more = [], ...options }: Options = {}): () => BrowserWorld {
  const system = withLocalSystem(options);
  let browser: Browser | undefined;
  let contexts: BrowserContext[] = [];
  let complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumArguments, ...more] });
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    // An error that nobody sees, a violated content security policy, a warning of React.
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    contexts = [];
    complaints = [];
  });

  async function window(windowOptions: BrowserContextOptions = {}): Promise<BrowserContext> {
    if (!browser) throw new Error('the browser runs only within hooks and tests');
    const context = await browser.newContext({
      locale: 'fr-FR',
      viewport: desktop,
      reducedMotion: 'reduce',
      ...windowOptions,
    });
    context.setDefaultTimeout(15_000);
    context.on('weberror', (error) => complaints.push(error.error().stack ?? error.error().message));
    context.on('console', (message) => {
      const text = message.text();
      const isExpected =
        /^Failed to load resource: (the server responded with a status of 4|net::ERR_)/.test(text) ||
        /^TypeError: Failed to fetch dynamically imported module/.test(text);
      if (['error', 'warning'].includes(message.type()) && !isExpected) complaints.push(text);
    });
    contexts.push(context);
    return context;
  }

  async function signedIn(url: string, username: string, windowOptions: BrowserContextOptions): Promise<Page> {
    const page = await (await window(windowOptions)).newPage();
    await signIn(page, url, username);
    return page;
  }

  return () => {
    const world = system();
    if (!browser) throw new Error('the browser runs only within hooks and tests');
    const app: BrowserWorld['app'] = (client, path = '/', windowOptions) =>
      signedIn(`${world.url}/app${path}`, client.clientId, { viewport: phone, hasTouch: true, ...windowOptions });
    return {
      ...world,
      browser,
      window,
      portal: ({ merchantId } = world.gite, path = '/', windowOptions = {}) =>
        signedIn(world.url + path, merchantId, windowOptions),
      app,
      async activatedApp(client, path = '/', windowOptions = {}) {
        const page = await app(client, `/activation?retour=${encodeURIComponent(path)}`, windowOptions);
        const { activationCode } = await world.ops.call('issueActivation', { params: { id: client.clientId } });
        await activateDevice(page, activationCode, client.code);
        return page;
      },
    };
  };
}
