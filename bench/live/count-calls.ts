import type { BrowserContext } from 'playwright-core';

export interface ApiCalls {
  /** `GET /v1/payment-requests`, each time that it was called, without ids and query. */
  list: () => readonly string[];
  /** Events of the channel that reached a page. */
  events: () => number;
  clear: () => void;
}

/** Counts what the pages of these windows ask of the API. */
export function countApiCalls(...windows: readonly BrowserContext[]): ApiCalls {
  let calls: string[] = [];
  let events = 0;
  for (const window of windows) {
    window.on('page', (page) => {
      page.on('websocket', (socket) => {
        socket.on('framereceived', ({ payload }) => {
          if (String(payload).includes('"type":"data"')) events += 1;
        });
      });
    });
    window.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/v1/')) calls.push(`${request.method()} ${withoutIds(pathname)}`);
    });
  }
  return {
    list: () => calls,
    events: () => events,
    clear() {
      calls = [];
      events = 0;
    },
  };
}

const withoutIds = (path: string): string => path.replaceAll(/\/[a-z2-7]{26}(?=\/|$)/g, '/{id}');

/** `3 × GET /v1/me/wallet`, the most frequent first. */
export function tally(calls: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const call of calls) counts.set(call, (counts.get(call) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([call, times]) => `${times} × ${call}`);
}
