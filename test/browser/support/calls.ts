import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The calls of the API that a page makes, as the table of routes names them: `GET /v1/payment-requests/{id}`. */
export interface Calls {
  made: string[];
  /** How many of them have no answer yet. */
  pending: () => number;
}

/** From now on. */
export function callsOf(page: Page): Calls {
  const made: string[] = [];
  const pending = new Set<unknown>();
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (!pathname.startsWith('/v1/')) return;
    pending.add(request);
    const path = pathname.replace(/(payment-requests)\/[^/]+/, '$1/{id}');
    const status = searchParams.get('status');
    made.push(`${request.method()} ${path}${status === null ? '' : `?status=${status}`}`);
  });
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('requestfailed', (request) => pending.delete(request));
  return { made, pending: () => pending.size };
}

/**
 * Does what opens the page, and waits until the service has taken its subscription, and the page has read again what it
 * shows: `calls` are then those that come after.
 */
export async function untilTold(page: Page, calls: Calls, shown: string, open: () => Promise<unknown>): Promise<void> {
  const isTold = new Promise<void>((resolve) => {
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        if (!String(payload).includes('"subscribe_success"')) return;
        calls.made.length = 0;
        resolve();
      }),
    );
  });
  await open();
  await isTold;
  await expect.poll(() => calls.made).toContain(shown);
  await untilAnswered(calls);
}

export const untilAnswered = (...calls: Calls[]) =>
  expect.poll(() => calls.reduce((sum, { pending }) => sum + pending(), 0)).toBe(0);
