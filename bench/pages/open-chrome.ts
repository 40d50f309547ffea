import { launch } from 'chrome-launcher';
import { chromium, type BrowserContext } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '../../test/browser/support/chromium.ts';
import { keepFirstCoreForPages } from './own-core.ts';

export interface Chrome {
  /** Of its remote debugging, by which Lighthouse drives it. */
  port: number;
  /** Its one profile. */
  profile: BrowserContext;
  /** As on a first visit, but for who is signed in. */
  forgetFiles(): Promise<void>;
  close(): Promise<void>;
}

/** A browser of its own, with a new profile. @throws Error in words when there is none on this machine */
export async function openChrome(origin: string): Promise<Chrome> {
  const chromePath = process.env['CHROME_PATH'] ?? chromiumPath;
  if (chromePath === undefined) {
    throw new Error('No Chromium: install it ("apt-get install chromium"), or name one: CHROME_PATH=/path/to/chromium');
  }
  const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', ...chromiumArguments] });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${chrome.port}`);
  const [profile] = browser.contexts();
  if (!profile) throw new Error('the browser has no profile');
  const stopKeeping = await keepFirstCoreForPages(browser);
  return {
    port: chrome.port,
    profile,
    async forgetFiles() {
      const page = await profile.newPage();
      const session = await profile.newCDPSession(page);
      await session.send('Network.clearBrowserCache');
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'cache_storage,service_workers' });
      await page.close();
    },
    async close() {
      await stopKeeping();
      await browser.close();
      chrome.kill();
    },
  };
}
