import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { report } from '../errors/report.ts';
import { Failure, isPassing } from './failure.ts';
import { mayRetry, retryPauseMs } from './patience.ts';
import { beginAction, endAction } from './trace.ts';

/**
 * The cache of what was read, and how calls are retried. Repeating is safe everywhere: the API knows a creation by its
 * idempotency key and answers a repeated transition as the first time.
 *
 * @param onSignedOut called when the API or the provider knows nobody any more
 * @param random 0 ≤ x < 1, for the pauses
 */
export function createQueries(onSignedOut: () => void, random: () => number = Math.random): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof Failure && error.reason.kind === 'signed-out') onSignedOut();
    else void report(error, 'call');
  };
  const retry = (kind: 'read' | 'write') => (failures: number, error: Error) =>
    isPassing(error) && mayRetry(kind, failures, error.tookMs);
  const retryDelay = (failures: number) => retryPauseMs(failures, random());
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({
      onMutate: (_input, mutation) => beginAction(mutation),
      onSettled: (_output, _error, _input, _result, mutation) => endAction(mutation),
      onError,
    }),
    defaultOptions: {
      // `always`: a call without a network fails and says so, instead of waiting unseen to be sent some day.
      queries: { retry: retry('read'), retryDelay, networkMode: 'always', refetchOnReconnect: true, staleTime: 5_000 },
      mutations: { retry: retry('write'), retryDelay, networkMode: 'always' },
    },
  });
}
