import type { Instant } from './time.ts';

/** An operator did something. */
export interface Act {
  by: string;
  at: Instant;
}
