import { useEffect, useEffectEvent } from 'react';
import { serverNow } from '../api/server-clock.ts';

/** A little later, since the server's clock is known to the second or two. */
const graceMs = 2_000;
/** Looked at again in between: a device that sleeps stops its timers. */
const napMsMax = 60_000;

/**
 * Calls `run` once when the moment has come by the server's clock, so that nobody waits at a counter for what has ended.
 * Nothing for a moment that is past already: what was read says so itself.
 */
export function useAtDeadline(deadline: string | undefined, run: () => void): void {
  const runNow = useEffectEvent(run);
  useEffect(() => {
    const at = Date.parse(deadline ?? '') + graceMs;
    if (!(at > serverNow())) return;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      const leftMs = at - serverNow();
      if (leftMs <= 0) runNow();
      else timer = setTimeout(wait, Math.min(leftMs, napMsMax));
    };
    wait();
    return () => clearTimeout(timer);
  }, [deadline]);
}
