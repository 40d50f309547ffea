import type { Page, WebSocketRoute } from 'playwright-core';

/** The channel between a page and the service, in a test's hands. */
export interface ChannelInHand {
  /** How many connections the page has made. */
  connections: () => number;
  isOpen: () => boolean;
  /** Cuts it, and lets no other one through until `mend`. */
  cut: () => Promise<void>;
  mend: () => void;
  /** What the service says each minute, for a page whose clock runs faster. */
  keepAlive: () => void;
}

/** To be called before the page connects. */
export async function channelInHand(page: Page): Promise<ChannelInHand> {
  const routes: WebSocketRoute[] = [];
  const open = new Set<WebSocketRoute>();
  let isCut = false;
  await page.routeWebSocket(/\/event\/realtime$/, (route) => {
    routes.push(route);
    if (isCut) return void route.close();
    const server = route.connectToServer();
    open.add(route);
    route.onClose((code, reason) => {
      open.delete(route);
      void server.close({ code, reason });
    });
  });
  return {
    connections: () => routes.length,
    isOpen: () => open.size > 0,
    async cut() {
      isCut = true;
      await Promise.all([...open].map((route) => route.close()));
      open.clear();
    },
    mend() {
      isCut = false;
    },
    keepAlive() {
      for (const route of open) route.send('{"type":"ka"}');
    },
  };
}
