import { createSharedOffset, readOffset, writeOffset } from '../lambda/business-date.ts';
import type { SharedOffset } from '../lambda/business-date.ts';

/** Business time: real time plus an offset that only grows. Epoch milliseconds. */
export interface BusinessClock {
  now(): number;
  /** Business time − real time. */
  offsetMs(): number;
  /** Moves to an instant; one earlier than now changes nothing, since time does not go back. */
  moveTo(instant: number): void;
  /** Starts over, also at an earlier time: only while nothing has happened yet. */
  restartAt(instant: number): void;
  /** For the worker threads, which see every move at once. */
  readonly shared: SharedOffset;
}

/**
 * @param startAt business time now; real time without
 * @param realNow real time, for tests
 * @param onMoved called after each move, so that kept data can never be ahead of their clock
 */
export function createBusinessClock(
  startAt?: number,
  realNow: () => number = Date.now,
  onMoved: () => void = () => undefined,
): BusinessClock {
  const shared = createSharedOffset();
  if (startAt !== undefined) writeOffset(shared, startAt - realNow());
  const now = (): number => realNow() + readOffset(shared);
  return {
    now,
    offsetMs: () => readOffset(shared),
    moveTo: (instant) => {
      if (instant <= now()) return;
      writeOffset(shared, instant - realNow());
      onMoved();
    },
    restartAt: (instant) => {
      writeOffset(shared, instant - realNow());
      onMoved();
    },
    shared,
  };
}
