import { keptFiles } from './kept-files.ts';
import { tellOfFailures } from './tell-of-failures.ts';
import type { WorkerScope } from './worker-scope.ts';

/** Put in by web/offline/service-worker-plugin.ts: a name for the build, and the paths of what a page without a network is made of. */
export interface Build {
  version: string;
  paths: string[];
}

interface Pages {
  /** The app's own name among those of this origin. */
  app: 'portal' | 'app';
  /** The one page for all its addresses, which finds its way by the path. */
  shell: string;
  /** Whether a path is one of these addresses. */
  isPage: (path: string) => boolean;
}

/** Who signs in whom; without it neither app starts. */
const configuration = '/config.json';

/** Lets an app open without a network: the newest files where there is one, what was kept of this build where there is none. */
export function servePages(scope: WorkerScope, { version, paths }: Build, { app, shell, isPage }: Pages): void {
  const assets = new Set(paths);
  const files = keptFiles({ app, version }, [shell, configuration, ...paths]);

  tellOfFailures(scope);

  scope.addEventListener('install', (event) => event.waitUntil(files.fill()));

  // A new worker waits until no page of the old build is open: none loses the parts that it is made of.
  scope.addEventListener('activate', (event) =>
    event.waitUntil(Promise.all([files.dropOthers(), scope.clients.claim()])),
  );

  scope.addEventListener('fetch', (event) => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    // The API, sign-in and whatever else is not the app's own files is no business of this worker.
    if (request.method !== 'GET' || origin !== scope.location.origin) return;
    if (request.mode === 'navigate') {
      if (isPage(pathname)) event.respondWith(files.freshest(request, shell));
    } else if (pathname === configuration) {
      const response = files.freshest(request, configuration);
      // Copied before the page reads it.
      event.waitUntil(response.then((fresh) => files.keep(configuration, fresh.clone())));
      event.respondWith(response);
    } else if (assets.has(pathname)) event.respondWith(files.first(request));
  });
}
