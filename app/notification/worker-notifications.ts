import type { WorkerScope } from '../../web/offline/worker-scope.ts';
import { readPush } from './push-message.ts';

const app = '/app/';

/** Of the page of a request, which `readPush` has found to be one. */
const pathOf = (requestId: string | undefined): string =>
  requestId === undefined ? app : `${app}?request=${requestId}`;

/** What the service worker does with pushes, and with what it has shown. */
export function workerNotifications({ registration, clients, navigator }: WorkerScope) {
  /** As the phone is set: what a push says is in the language that its reader has chosen. */
  const language = () => (/^en/i.test(navigator.language) ? 'en' : 'fr');
  const pages = () => clients.matchAll({ type: 'window', includeUncontrolled: true });

  async function close(tag: string): Promise<void> {
    for (const notification of await registration.getNotifications({ tag })) notification.close();
  }

  return {
    /** @param text of the push, as Firebase sends it */
    async receive(text: string | undefined): Promise<void> {
      const message = readPush(text, language());
      if (message.act === 'close') return close(message.tag);
      const { title, body, tag, requestId, event } = message;
      await registration.showNotification(title, {
        body,
        tag,
        // A reminder takes the place of the request, and rings as it did.
        renotify: true,
        icon: `${app}icon-192.png`,
        data: { requestId, event },
      });
    },

    /** Takes the App to where the notification leads: the page that is open, or a new one. */
    async open(notification: Notification): Promise<void> {
      notification.close();
      const { requestId } = (notification.data ?? {}) as { requestId?: string };
      const path = pathOf(requestId);
      const [page] = (await pages()).filter(({ url }) => new URL(url).pathname.startsWith(app));
      if (!page) return void (await clients.openWindow(path));
      page.postMessage({ type: 'open', path });
      // Some browsers let nobody be brought to the front: the page is where it should be all the same.
      await page.focus().catch(() => undefined);
    },

    /** The browser has another address to be reached by, or none: an open page registers it, or the next one to start. */
    async tellAddressChanged(): Promise<void> {
      for (const page of await pages()) page.postMessage({ type: 'push-address-changed' });
    },
  };
}
