import { vi } from 'vitest';
import { once } from '../../contract/once.ts';
import { routes, type Route } from '../../functions/http/routes.ts';

/** How much is going on that takes real time: calls on the wire, signatures that are checked. */
export class Busy {
  private count = 0;
  private waiting: (() => void)[] = [];

  async during<T>(act: () => Promise<T>): Promise<T> {
    this.count += 1;
    try {
      return await act();
    } finally {
      this.count -= 1;
      for (const wake of this.waiting.splice(0)) wake();
    }
  }

  get isIdle(): boolean {
    return this.count === 0;
  }

  /** Resolves when something that is going on has ended. */
  change(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}

/** So many turns of the event loop without anything to do, and only time can bring more. */
const quietTurns = 6;
const diskMsMax = 10_000;
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A schema is loaded by the first call that needs it, from the disk, which takes real time. */
const schemasLoaded = once(() => {
  const all: Route[] = Object.values(routes);
  const sources = all.flatMap(({ params, query, body }) => [params, query, body]);
  return Promise.all(sources.filter((source) => source !== undefined).map((source) => source()));
});

/**
 * Runs `act` with timers that take no time: while nothing is `busy`, the clock jumps to the next one. What hangs for seconds or
 * is tried again after a pause so takes as long as the calls that are really made.
 */
export async function inVirtualTime<T>(busy: Busy, act: () => Promise<T>): Promise<T> {
  await schemasLoaded();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation(virtualTimeout);
  const crypto = ['digest', 'importKey', 'verify'].map((name) => timed(busy, name as 'digest'));
  const end: { reached?: true } = {};
  try {
    const acting = act().finally(() => (end.reached = true));
    acting.catch(() => undefined);
    for (let quiet = 0; !end.reached;) {
      if (!busy.isIdle) {
        quiet = 0;
        await busy.change();
      } else if (quiet < quietTurns) {
        quiet += 1;
        await turn();
      } else {
        quiet = 0;
        if (vi.getTimerCount() > 0) vi.advanceTimersToNextTimer();
        else await fromTheDisk(busy, end);
      }
    }
    return await acting;
  } finally {
    for (const spy of [timeout, ...crypto]) spy.mockRestore();
    vi.clearAllTimers();
    vi.useRealTimers();
  }
}

/** What neither waits for a time nor for a call reads or writes files, in real time. */
async function fromTheDisk(busy: Busy, end: { reached?: true }): Promise<void> {
  const until = Date.now() + diskMsMax;
  while (!end.reached && busy.isIdle && vi.getTimerCount() === 0) {
    if (Date.now() > until) throw new Error('nothing goes on any more, and nothing was answered');
    await turn();
  }
}

/** Node's own does not go by the timers that are replaced. */
function virtualTimeout(ms: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new DOMException('timed out', 'TimeoutError')), ms);
  return controller.signal;
}

/** WebCrypto works in threads of its own. */
function timed(busy: Busy, name: 'digest') {
  const original = crypto.subtle[name].bind(crypto.subtle);
  return vi.spyOn(crypto.subtle, name).mockImplementation((...args) => busy.during(() => original(...args)));
}
