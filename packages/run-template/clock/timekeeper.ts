import type { BusinessClock } from './business-clock.ts';

/** The schedules, as the timekeeper needs them: `services/scheduler.ts`. */
export interface DueSchedules<F> {
  /** The earliest time at which something is or falls due, the sweeper aside. */
  nextAt(): number | undefined;
  /** Hands over, in time order, what is due. */
  fireDue(now: number, fire: (firing: F) => Promise<void>): Promise<number>;
}

export interface TimekeeperOptions<F> {
  readonly clock: BusinessClock;
  readonly schedules: DueSchedules<F>;
  readonly fire: (firing: F) => Promise<void>;
  /** Drains the streams and waits for running executions. */
  readonly settle: () => Promise<void>;
  readonly onError: (error: unknown) => void;
  /** How often real time is polled. */
  readonly tickMs?: number;
}

export interface Timekeeper {
  /** Resolves when all that fell due until then is done; business time goes on from there. */
  advanceTo(instant: number): Promise<void>;
  /** Resolves when what has happened so far has had its effects; the clock is not moved. */
  settle(): Promise<void>;
  /** Does something while time stands still: nothing fires, nobody moves the clock. */
  exclusively(work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

const TICK_MS = 1000;

/**
 * Moves business time from one schedule to the next. Between two of them all effects are worked off, since they may add
 * schedules that are due before the next one. Real time goes on meanwhile; a ticker fires what falls due by itself.
 */
export function startTimekeeper<F>(options: TimekeeperOptions<F>): Timekeeper {
  const { clock, schedules, fire, settle } = options;
  let turn: Promise<void> = Promise.resolve();
  let busy = false;
  let closed = false;

  function inTurn(work: () => Promise<void>): Promise<void> {
    const result = turn.then(async () => {
      busy = true;
      await work();
    });
    turn = result.catch(() => undefined).finally(() => (busy = false));
    return result;
  }

  async function fireAndSettle(): Promise<void> {
    await schedules.fireDue(clock.now(), fire);
    await settle();
  }

  async function advance(target: number): Promise<void> {
    await settle();
    for (let next = schedules.nextAt(); next !== undefined && next <= target && !closed; next = schedules.nextAt()) {
      clock.moveTo(next);
      await fireAndSettle();
    }
    clock.moveTo(target);
    await fireAndSettle();
  }

  const ticker = setInterval(() => {
    if (!busy) inTurn(() => schedules.fireDue(clock.now(), fire).then(() => undefined)).catch(options.onError);
  }, options.tickMs ?? TICK_MS);

  return {
    advanceTo: (instant) => inTurn(() => advance(instant)),
    settle: () => inTurn(settle),
    exclusively: inTurn,
    async close() {
      closed = true;
      clearInterval(ticker);
      await turn;
    },
  };
}
