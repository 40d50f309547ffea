import { keptFiles } from './offline/kept-files.ts';
import type { WorkerScope } from './offline/worker-scope.ts';

declare const self: WorkerScope;
/** Put in by app/vite.config.ts: a name for the build, and the paths of what an App without a network is made of. */
declare const BUILD: { version: string; paths: string[] };

/** One page for all addresses of the App: it finds its way by the path. */
const shell = '/app/';
/** Who signs in whom; without it the App does not start. */
const configuration = '/config.json';

const { version, paths } = BUILD;
const assets = new Set(paths);
const files = keptFiles(`app-${version}`, [shell, configuration, ...paths]);

self.addEventListener('install', (event) => event.waitUntil(files.fill()));

// A new worker waits until no page of the old build is open: none loses the parts that it is made of.
self.addEventListener('activate', (event) => event.waitUntil(Promise.all([files.dropOthers(), self.clients.claim()])));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  // The API, sign-in and whatever else is not the App's own files is no business of this worker.
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(files.freshest(request, shell));
  else if (pathname === configuration) {
    const response = files.freshest(request, configuration);
    // Copied before the page reads it.
    event.waitUntil(response.then((fresh) => files.keep(configuration, fresh.clone())));
    event.respondWith(response);
  } else if (assets.has(pathname)) event.respondWith(files.first(request));
});
