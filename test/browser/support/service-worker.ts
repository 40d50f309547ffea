import type { Page } from 'playwright-core';

/** One that is shown, as far as tests ask. */
export interface Shown {
  title: string;
  body: string;
  tag: string;
  requestId?: string;
}

/** What the App's service worker shows now, in the order that the browser gives. */
export const shownNotifications = (page: Page): Promise<Shown[]> =>
  page.evaluate<Shown[]>(`navigator.serviceWorker.ready
    .then((registration) => registration.getNotifications())
    .then((all) => all.map(({ title, body, tag, data }) => ({ title, body, tag, requestId: data?.requestId })))`);

/** Hands `text` to the App's service worker as the browser's push service does: a real push event. */
export async function deliverPush(page: Page, text: string): Promise<void> {
  const { origin } = new URL(page.url());
  await page.evaluate('navigator.serviceWorker.ready');
  const devtools = await page.context().newCDPSession(page);
  const registration = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const found = registrations.find(({ scopeURL, isDeleted }) => scopeURL === `${origin}/app/` && !isDeleted);
      if (found) resolve(found.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.deliverPushMessage', {
    origin,
    registrationId: await registration,
    data: text,
  });
  await devtools.detach();
}

/** How many pages of the App the worker sees: one that was left goes a little later. */
export const pagesOfWorker = (page: Page): Promise<number> =>
  workerOf(page).evaluate<number>('clients.matchAll({ includeUncontrolled: true }).then((all) => all.length)');

function workerOf(page: Page) {
  const [worker] = page.context().serviceWorkers();
  if (!worker) throw new Error('the App has no service worker');
  return worker;
}

/**
 * Presses the notification with this tag. DevTools cannot press one, so the worker is given the event that a press gives;
 * as nobody has really pressed, it may open no window: `opened` is where it would have.
 */
export async function pressNotification(page: Page, tag: string): Promise<{ opened: string[] }> {
  const opened = await workerOf(page).evaluate<string[]>(`(async () => {
    const opened = [];
    clients.openWindow = async (path) => void opened.push(path);
    const [notification] = await registration.getNotifications({ tag: ${JSON.stringify(tag)} });
    const event = new NotificationEvent('notificationclick', { notification });
    let work;
    event.waitUntil = (promise) => { work = promise; };
    dispatchEvent(event);
    await work;
    return opened;
  })()`);
  return { opened };
}
