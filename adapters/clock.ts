import { instant, type Instant } from '../core/time.ts';

/** The clock for work that no request carries a time for: consumers, sweeper, batch. Handlers take the gateway's time. */
export const systemNow = (): Instant => instant(Date.now());

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
