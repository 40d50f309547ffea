import '../web/errors/watch-errors.ts';
import { report } from '../web/errors/report.ts';
import { show } from '../web/show.tsx';
import { App } from './app.tsx';
import { watchInstallation } from './install/installation.ts';
import { registerServiceWorker } from '../web/offline/register-service-worker.ts';

watchInstallation();
if (import.meta.env.PROD) registerServiceWorker('/app/');
show(<App />);
// No part of the first load; without it a press on a notification brings the App to the front, and no further.
import('./notification/worker-messages.ts').then(
  ({ followWorker }) => followWorker(),
  (error: unknown) => void report(error, 'file'),
);
