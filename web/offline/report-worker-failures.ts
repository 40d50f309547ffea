import { report } from '../errors/report.ts';
import type { WorkerFailure } from './tell-of-failures.ts';

/** Reports what fails in the service worker, which can only tell a page. To be called as the page starts. */
export function reportWorkerFailures(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if ((data as { type?: unknown } | null)?.type === 'worker-failed') {
      void report(failureOf(data as WorkerFailure), 'error');
    }
  });
}

const failureOf = ({ name, message, stack }: WorkerFailure): Error =>
  Object.assign(new Error(message), { name, stack });
