import { useEffect, useEffectEvent } from 'react';

const firstPauseMs = 2_000;
const pauseMsMax = 30_000;

/** Calls `retry` after growing pauses, and at once when the network comes back or the page is looked at. */
export function useRetry(retry: () => void): void {
  const again = useEffectEvent(retry);
  useEffect(() => {
    let pauseMs = firstPauseMs;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      timer = setTimeout(() => {
        pauseMs = Math.min(2 * pauseMs, pauseMsMax);
        if (!document.hidden) again();
        wait();
      }, pauseMs);
    };
    const now = () => {
      if (!document.hidden) again();
    };
    wait();
    addEventListener('online', now);
    document.addEventListener('visibilitychange', now);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', now);
      document.removeEventListener('visibilitychange', now);
    };
  }, []);
}
