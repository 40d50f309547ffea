import type { Instant } from '../time.ts';

/** The code in force at a merchant's counter. */
export interface CounterCode {
  code: string;
  since: Instant;
  /** The code that it took the place of; none for the first. A repeated renewal is known by it. */
  replaces?: string;
}
