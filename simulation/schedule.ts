import { AsyncLocalStorage } from 'node:async_hooks';
import { instant, type Instant } from '../core/time.ts';

/** Somebody or something that acts by itself: a person, a timer, one invocation of a function. */
interface Actor {
  name: string;
  /** What it waits for. */
  waits: number;
  isOver: boolean;
}

interface Event {
  at: number;
  /** Among those of the same time, the first that was asked for. */
  order: number;
  happen: () => void;
}

/** How an invocation ended: with its answer, with an error, or not at all. */
export type Ending<T> = { answer: T } | { error: unknown } | { died: true };

/**
 * Virtual time, and whose turn it is: one thing happens after the other, in an order that the times decide, so that the same
 * seed gives the same run. Nothing waits for real time.
 */
export class Schedule {
  #now: number;
  #orders = 0;
  /** A binary heap, the earliest first. */
  readonly #events: Event[] = [];
  readonly #running = new Set<Actor>();
  readonly #actor = new AsyncLocalStorage<Actor>();
  #failure: { error: unknown } | undefined;
  /** Unwinds each invocation that died. */
  readonly #dead: (() => void)[] = [];
  steps = 0;

  constructor(start: Instant) {
    this.#now = start;
  }

  get now(): Instant {
    return instant(this.#now);
  }

  /** @param work is begun `inMs` from now; what it throws ends the run */
  spawn(name: string, inMs: number, work: () => Promise<void>): void {
    this.#at(this.#now + inMs, () => {
      this.#begin(name, work).catch((error: unknown) => {
        this.#failure ??= { error };
      });
    });
  }

  /** The current actor waits for that long. */
  async sleep(ms: number): Promise<void> {
    await this.#waiting((happen) => this.#at(this.#now + Math.max(0, Math.ceil(ms)), happen));
  }

  /** The current actor waits until another one tells it to go on. */
  async told(by: (tell: () => void) => void): Promise<void> {
    await this.#waiting((happen) => by(() => this.#at(this.#now, happen)));
  }

  /** Runs an invocation of its own while the current actor waits for how it ends. */
  async invoke<T>(name: string, work: (die: () => Promise<never>) => Promise<T>): Promise<Ending<T>> {
    let ending: Ending<T> | undefined;
    await this.#waiting((happen) => {
      const end = (how: Ending<T>) => {
        if (ending) return;
        ending = how;
        this.#at(this.#now, happen);
      };
      const invocation: Actor = { name, waits: 0, isOver: false };
      const die = () => {
        invocation.isOver = true;
        this.#running.delete(invocation);
        end({ died: true });
        return new Promise<never>((_, reject) => this.#dead.push(() => reject(new Error('died'))));
      };
      this.#run(invocation, () => work(die)).then(
        (answer) => end({ answer }),
        (error: unknown) => end({ error }),
      );
    });
    return ending ?? { died: true };
  }

  /** Begins each after a moment of its own, and waits until all are over. */
  async together(name: string, works: readonly { inMs: number; work: () => Promise<void> }[]): Promise<void> {
    await this.#waiting((happen) => {
      let left = works.length;
      for (const { inMs, work } of works) {
        this.spawn(name, inMs, async () => {
          await work();
          left -= 1;
          if (left === 0) this.#at(this.#now, happen);
        });
      }
    });
  }

  /** Until nothing is left to happen, or `end`. @throws what an actor of its own threw */
  async run(end = Number.POSITIVE_INFINITY): Promise<void> {
    for (;;) {
      const next = this.#events[0];
      if (!next || next.at > end) return;
      this.#take();
      this.#now = Math.max(this.#now, next.at);
      this.steps += 1;
      next.happen();
      // Whoever goes on does so until it waits again, whatever it waits for within this process.
      do await new Promise<void>((resolve) => setImmediate(resolve));
      while (this.#running.size > 0);
      if (this.#failure) throw this.#failure.error;
    }
  }

  /** As the system does for a process that has ended: what the dead still have open is closed. None of their calls comes through. */
  end(): void {
    for (const unwind of this.#dead.splice(0)) unwind();
  }

  #begin(name: string, work: () => Promise<void>): Promise<void> {
    return this.#run({ name, waits: 0, isOver: false }, work);
  }

  #run<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    this.#running.add(actor);
    const over = () => {
      actor.isOver = true;
      this.#running.delete(actor);
    };
    return this.#actor.run(actor, work).finally(over);
  }

  /** @param arrange has `happen` called once what is waited for is there */
  async #waiting(arrange: (happen: () => void) => void): Promise<void> {
    const actor = this.#actor.getStore();
    if (!actor) throw new Error('only an actor of this schedule can wait');
    actor.waits += 1;
    this.#running.delete(actor);
    await new Promise<void>((resolve) =>
      arrange(() => {
        actor.waits -= 1;
        if (actor.isOver) return;
        this.#running.add(actor);
        resolve();
        // It may still wait for something else, beside what has come.
        setImmediate(() => {
          if (actor.waits > 0) this.#running.delete(actor);
        });
      }),
    );
  }

  #at(at: number, happen: () => void): void {
    const event: Event = { at, order: (this.#orders += 1), happen };
    const events = this.#events;
    let place = events.push(event) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!isBefore(event, events[parent])) break;
      this.#swap(place, parent);
      place = parent;
    }
  }

  #take(): void {
    const events = this.#events;
    const last = events.pop();
    if (!last || events.length === 0) return;
    events[0] = last;
    let place = 0;
    for (;;) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      const least = [left, right].reduce((one, other) => (isBefore(events[other], events[one]) ? other : one), place);
      if (least === place) return;
      this.#swap(place, least);
      place = least;
    }
  }

  #swap(one: number, other: number): void {
    const events = this.#events;
    const [first, second] = [events[one], events[other]];
    if (!first || !second) return;
    events[one] = second;
    events[other] = first;
  }
}

function isBefore(one: Event | undefined, other: Event | undefined): boolean {
  if (!one || !other) return one !== undefined;
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}
