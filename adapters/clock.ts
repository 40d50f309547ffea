import { instant, type Instant } from '../core/time.ts';

/** The clock for work that no request carries a time for: consumers, sweeper, batch. Handlers take the gateway's time. */
export const systemNow = (): Instant => instant(Date.now());

let wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Between two tries of a call. */
export const pause = (ms: number): Promise<void> => wait(ms);

/** For a process whose time is not the machine's: the simulation's. @returns what puts the machine's back */
export function pauseBy(other: (ms: number) => Promise<void>): () => void {
  const before = wait;
  wait = other;
  return () => {
    wait = before;
  };
}
