import type { Page, Route } from 'playwright-core';
import type { Way } from './ways.ts';

/** What a hotel's Wi-Fi answers to everything. */
const nonsense = { status: 200, contentType: 'text/html', body: '<!doctype html><title>Wi-Fi</title>' };

/**
 * Breaks a call of a page. What fails once fails after it has been done: only its reply is lost.
 * What was late arrives when it is mended.
 */
export async function breakCall(page: Page, call: { method?: string; path: RegExp }, way: Way) {
  const held: Route[] = [];
  let count = 0;
  let tell = () => undefined as void;
  const called = new Promise<void>((resolve) => (tell = resolve));
  const handle = async (route: Route) => {
    const request = route.request();
    if (call.method !== undefined && request.method() !== call.method) return route.fallback();
    count += 1;
    tell();
    switch (way) {
      case 'throws':
        return route.abort();
      case 'throws once':
        if (count > 1) return route.fallback();
        await route.fetch();
        return route.abort();
      case 'answers nonsense':
        return route.fulfill(nonsense);
      case 'never answers':
        return;
      case 'answers late':
        held.push(route);
    }
  };
  const isMeant = (address: URL) => call.path.test(address.pathname);
  await page.route(isMeant, handle);
  return {
    /** Once it has been made: until then, no time passes for nothing. */
    called,
    mend: async () => {
      await page.unroute(isMeant, handle);
      // The page may have given up long ago.
      await Promise.allSettled(held.map((route) => route.continue()));
    },
  };
}
