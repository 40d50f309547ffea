import type { Build } from '../web/offline/serve-pages.ts';
import { servePages } from '../web/offline/serve-pages.ts';
import type { WorkerScope } from '../web/offline/worker-scope.ts';

declare const self: WorkerScope;
declare const BUILD: Build;

/** Beside the portal at the same origin: the App, the back office, the API, and a laptop's own pages. */
const others = /^\/(app|back-office|v1|_local)(\/|$)/;
/** As lib/edge/page-paths.js has it: a file, and no page. */
const hasFileName = /\.[^/]*$/;

servePages(self, BUILD, {
  app: 'portal',
  shell: '/',
  isPage: (path) => !others.test(path) && !hasFileName.test(path),
});
