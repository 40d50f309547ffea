import type { Build } from '../web/offline/serve-pages.ts';
import { servePages } from '../web/offline/serve-pages.ts';
import type { WorkerScope } from '../web/offline/worker-scope.ts';
import { workerNotifications } from './notification/worker-notifications.ts';

declare const self: WorkerScope;
declare const BUILD: Build;

servePages(self, BUILD, { app: 'app', shell: '/app/', isPage: () => true });

const notifications = workerNotifications(self);
self.addEventListener('push', (event) => event.waitUntil(notifications.receive(event.data?.text())));
self.addEventListener('notificationclick', (event) => event.waitUntil(notifications.open(event.notification)));
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(notifications.tellAddressChanged()));
// From a page that is told by a relay instead of by the browser: from here on it is the same push.
self.addEventListener('message', (event) => {
  const { type, text } = (event.data ?? {}) as { type?: unknown; text?: unknown };
  if (type === 'push' && typeof text === 'string') event.waitUntil(notifications.receive(text));
});
