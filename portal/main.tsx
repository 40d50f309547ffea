import '../web/errors/watch-errors.ts';
import { registerServiceWorker } from '../web/offline/register-service-worker.ts';
import { report } from '../web/errors/report.ts';
import { show } from '../web/show.tsx';
import { Portal } from './portal.tsx';

if (import.meta.env.PROD) registerServiceWorker('/');
show(<Portal />);
// No part of the first load.
import('../web/offline/report-worker-failures.ts').then(
  ({ reportWorkerFailures }) => reportWorkerFailures(),
  (error: unknown) => void report(error, 'file'),
);
