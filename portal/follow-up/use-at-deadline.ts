import { HOUR_MS } from '../../contract/duration.ts';
import { useEffect } from 'react';
import { serverNow } from '../../web/api/server-clock.ts';

/** A little later, since the server's clock is known to the second. */
const graceMs = 1_000;
/** What lies further ahead is seen in time by looking again now and then. */
const aheadMsMax = HOUR_MS;

/** Calls `onDeadline` when the moment has come, so that nobody waits at a counter for what has ended. */
export function useAtDeadline(deadline: string, onDeadline: () => void): void {
  useEffect(() => {
    const leftMs = Date.parse(deadline) - serverNow() + graceMs;
    if (leftMs > aheadMsMax) return;
    const timer = setTimeout(onDeadline, Math.max(graceMs, leftMs));
    return () => clearTimeout(timer);
  }, [deadline, onDeadline]);
}
