import { useQuery, type QueryKey, type UseQueryResult } from '@tanstack/react-query';
import { useLooks, type Looks } from './use-looks.ts';

interface Live<T> extends Looks<T> {
  queryKey: QueryKey;
  queryFn: () => Promise<T>;
  /** What stays of an answer and what was there before; by default equal parts keep their identity. */
  keep?: (seen: T | undefined, fresh: T) => T;
}

/** A query of something that changes by itself (use-looks.ts). `isConnectionLost` is for the page to say so. */
export function useLive<T>({
  queryKey,
  queryFn,
  keep,
  ...looks
}: Live<T>): UseQueryResult<T> & { isConnectionLost: boolean } {
  const query = useQuery({
    queryKey,
    queryFn,
    retry: false,
    ...useLooks(looks),
    ...(keep && { structuralSharing: (seen: unknown, fresh: unknown) => keep(seen as T | undefined, fresh as T) }),
  });
  return { ...query, isConnectionLost: query.isError && query.data !== undefined };
}
