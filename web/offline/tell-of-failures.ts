import type { WorkerScope } from './worker-scope.ts';

/** What a worker tells an open page of its own failure: the page cleans and reports it (web/errors/report-error.ts). */
export interface WorkerFailure {
  type: 'worker-failed';
  name: string;
  message: string;
  stack: string;
}

/** What fails in the worker and nobody catches is told to an open page; where none is, it is lost. */
export function tellOfFailures(scope: Pick<WorkerScope, 'addEventListener' | 'clients'>): void {
  const tell = async (error: unknown): Promise<void> => {
    if (!(error instanceof Error)) return;
    const { name, message, stack = '' } = error;
    const [page] = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
    page?.postMessage({ type: 'worker-failed', name, message, stack } satisfies WorkerFailure);
  };
  scope.addEventListener('error', ({ error }) => void tell(error));
  scope.addEventListener('unhandledrejection', ({ reason }) => void tell(reason));
}
