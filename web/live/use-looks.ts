import type { QueryState } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useChannelState } from './channel-state.ts';
import { nextLookMs } from './next-look.ts';

/** Where all is told, a look all the same: an idle page makes two an hour of it. */
const safetyLookMs = 30 * 60_000;
/** What was read this recently is not read again for being shown. */
const staleMs = 5_000;

export interface Looks<T> {
  /** Nothing will change any more, or nothing that is worth a look. */
  isOver?: (data: T) => boolean;
  /** Whether the channel tells of its changes: of payments it does, and of nothing else. */
  isTold?: boolean;
}

/**
 * When a query of something that changes by itself is read again. While this tab is told of changes (live-channel.tsx),
 * nothing is asked: what was told of is put there, or made stale, by whoever was told. Otherwise it is looked at again and
 * again: often at first, more seldom later, not at all while the page is hidden, and at once when it is shown again.
 */
export function useLooks<T>({ isOver, isTold = true }: Looks<T>) {
  const channel = useChannelState();
  const shownAt = useShownAt();
  const waits = isTold && channel !== 'off';
  return {
    staleTime: waits ? Infinity : staleMs,
    refetchInterval: (query: Looked): number | false => {
      const { data, error, fetchStatus, dataUpdatedAt, errorUpdatedAt } = query.state;
      const { changedAt, failures } = paceOf(query);
      if (fetchStatus === 'fetching' || (data !== undefined && isOver?.(data as T))) return false;
      if (waits && error === null) return channel === 'connected' ? safetyLookMs : false;
      const now = Date.now();
      const everyMs = nextLookMs(now - Math.max(changedAt, shownAt.current), failures);
      return Math.max(1, Math.max(dataUpdatedAt, errorUpdatedAt) + everyMs - now);
    },
  };
}

/** When somebody came to the page, or came back to it, in epoch milliseconds: they wait for news again. */
function useShownAt() {
  const shownAt = useRef(0);
  useEffect(() => {
    const note = () => {
      if (!document.hidden) shownAt.current = Date.now();
    };
    note();
    document.addEventListener('visibilitychange', note);
    return () => document.removeEventListener('visibilitychange', note);
  }, []);
  return shownAt;
}

/** A query, as far as it says how it has gone with it. */
interface Looked {
  state: Pick<
    QueryState<unknown, Error>,
    'data' | 'dataUpdatedAt' | 'error' | 'errorUpdateCount' | 'errorUpdatedAt' | 'fetchStatus' | 'status'
  >;
}

interface Pace {
  data: unknown;
  changedAt: number;
  /** How many failures there had been when it last succeeded. */
  forgiven: number;
  failures: number;
}

const paces = new WeakMap<object, Pace>();

/** Since when nothing has changed, and how often looking has failed since: of the query, whoever looks at it. */
function paceOf(query: Looked): Pace {
  const { data, status, errorUpdateCount } = query.state;
  const before = paces.get(query);
  const forgiven = status === 'error' ? (before?.forgiven ?? 0) : errorUpdateCount;
  const pace = {
    data,
    // Data that are equal keep their identity.
    changedAt: before && before.data === data ? before.changedAt : Date.now(),
    forgiven,
    failures: errorUpdateCount - forgiven,
  };
  paces.set(query, pace);
  return pace;
}
