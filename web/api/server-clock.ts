import { useEffect, useState } from 'react';

/** How far this device's clock is behind the server's, in milliseconds. Deadlines are judged there, not here. */
let aheadMs = 0;

/** Learns the server's time from an answer (RFC 9110, 6.6.1: whole seconds). */
export function learnServerTime(response: Response): void {
  const said = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(said)) return;
  // The header is cut to the second: what it says is up to a second ago, so only a real difference counts.
  const difference = said - Date.now();
  if (Math.abs(difference - aheadMs) > 1_500) aheadMs = difference;
}

/** Epoch milliseconds, as the server would say. */
export const serverNow = (): number => Date.now() + aheadMs;

/** The server's time, again every `everyMs` while the page is looked at. */
export function useServerNow(everyMs = 1_000): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
