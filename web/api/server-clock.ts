import { useEffect, useState, useSyncExternalStore } from 'react';

/** How far this device's clock is behind the server's, in milliseconds. Deadlines are judged there, not here. */
let aheadMs = 0;
const listeners = new Set<() => void>();

/** Learns the server's time from an answer (RFC 9110, 6.6.1: whole seconds). */
export function learnServerTime(response: Response): void {
  const serverTime = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(serverTime)) return;
  // The header is cut to the second: what it says is up to a second ago, so only a real difference counts.
  const difference = serverTime - Date.now();
  if (Math.abs(difference - aheadMs) <= 1_500) return;
  aheadMs = difference;
  for (const listener of listeners) listener();
}

/** Epoch milliseconds, as the server would say. */
export const serverNow = (): number => Date.now() + aheadMs;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The server's time, again every `everyMs`, and at once when it turns out that this device's clock is wrong. */
export function useServerNow(everyMs = 1_000): number {
  const ahead = useSyncExternalStore(subscribe, () => aheadMs);
  const [deviceNow, setDeviceNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setDeviceNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return deviceNow + ahead;
}
