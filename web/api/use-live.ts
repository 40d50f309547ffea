import { useQuery, type QueryKey, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/** While people wait for it, at once; then less and less often. */
const paces = [
  { untilMs: 60_000, everyMs: 1_500 },
  { untilMs: 600_000, everyMs: 4_000 },
  { untilMs: Infinity, everyMs: 15_000 },
];
const backoffMsMax = 30_000;

/** How long until the next look, when nothing has changed for `unchangedMs` and the last `failures` looks failed. */
export function nextLookMs(unchangedMs: number, failures: number): number {
  const everyMs = paces.find(({ untilMs }) => unchangedMs < untilMs)?.everyMs ?? backoffMsMax;
  return Math.min(everyMs * 2 ** failures, Math.max(backoffMsMax, everyMs));
}

interface Live<T> {
  queryKey: QueryKey;
  queryFn: () => Promise<T>;
  /** Nothing will change any more: no need to look again. */
  isOver?: (data: T) => boolean;
}

/**
 * Something that changes by itself, looked at again and again: often at first, more seldom later, not at all while the page
 * is hidden, and at once when it is shown again. `isConnectionLost` is for the page to say so.
 */
export function useLive<T>({ queryKey, queryFn, isOver }: Live<T>): UseQueryResult<T> & { isConnectionLost: boolean } {
  const changedAt = useRef(0);
  const failures = useRef(0);
  const query = useQuery({
    queryKey,
    queryFn,
    retry: false,
    refetchInterval: ({ state: { data } }) => {
      if (data !== undefined && isOver?.(data)) return false;
      return nextLookMs(Date.now() - changedAt.current, failures.current);
    },
  });
  // Data that are equal keep their identity, so this runs on a change only.
  useEffect(() => {
    changedAt.current = Date.now();
  }, [query.data]);
  useEffect(() => {
    failures.current = 0;
  }, [query.dataUpdatedAt]);
  useEffect(() => {
    if (query.errorUpdatedAt > 0) failures.current += 1;
  }, [query.errorUpdatedAt]);
  return { ...query, isConnectionLost: query.isError && query.data !== undefined };
}
