import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Failure, isPassing } from './failure.ts';

const retriesMax = 3;

/**
 * What has been read, and how it is read again. Repeating is safe everywhere: the API names a creation by its idempotency
 * key and answers a repeated transition as the first time.
 *
 * @param onSignedOut called when the API or the provider knows nobody any more
 */
export function createQueries(onSignedOut: () => void): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof Failure && error.reason.kind === 'signed-out') onSignedOut();
  };
  const retry = (failures: number, error: Error) => isPassing(error) && failures < retriesMax;
  const retryDelay = (failures: number) => Math.min(1_000 * 2 ** failures, 8_000);
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // `always`: a call without a network fails and says so, instead of waiting unseen to be sent some day.
      queries: { retry, retryDelay, networkMode: 'always', refetchOnReconnect: true, staleTime: 5_000 },
      mutations: { retry: (failures, error) => isPassing(error) && failures < 2, retryDelay, networkMode: 'always' },
    },
  });
}
