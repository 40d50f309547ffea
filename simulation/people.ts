import { Unavailable } from '../adapters/unavailable.ts';
import type { Refusal } from '../contract/refusal.ts';
import type { Instant } from '../core/time.ts';
import type { Chance } from './chance.ts';
import type { Closing } from './closing.ts';
import type { Functions } from './functions.ts';
import { Violation, type MoneyModel } from './money-model.ts';
import type { Persons } from './persons.ts';
import type { Ending, Schedule } from './schedule.ts';

export interface Reply {
  body?: unknown;
  csv?: string;
  headers?: Record<string, string>;
  refusal?: Refusal;
}

/** What an app was told of a payment. */
export interface Told {
  paymentId: string;
  status: string;
}

export interface People {
  schedule: Schedule;
  chance: Chance;
  functions: Functions;
  persons: Persons;
  model: MoneyModel;
  closing: Closing;
  /** As the database has it: what an app reads before it shows it. */
  stored: (paymentId: string) => Record<string, unknown> | undefined;
  told: Told[];
  /** Refusals that were read, by code. */
  refusals: Map<string, number>;
}

/** A person tries again a few times, after a moment, and then lets it be. */
const triesMax = 6;

/**
 * @param check of each answer, also of one that is lost on its way; `since` is when the call began
 * @returns the reply, or undefined for a person who was never told how it ended
 */
export async function untilAnswered(
  { schedule, chance, refusals }: People,
  act: () => Promise<Ending<Reply>>,
  check: (reply: Reply, since: Instant) => void = () => undefined,
): Promise<Reply | undefined> {
  for (let tries = 1; tries <= triesMax; tries += 1) {
    const since = schedule.now;
    const ending = await act();
    if ('answer' in ending) {
      const { refusal } = ending.answer;
      if (refusal) refusals.set(refusal.code, (refusals.get(refusal.code) ?? 0) + 1);
      check(ending.answer, since);
      // A reply may be lost on its way to the app, too.
      if (!chance.oneIn(50)) return ending.answer;
    } else if ('error' in ending && !(ending.error instanceof Unavailable)) throw ending.error;
    await schedule.sleep(chance.oneIn(3) ? chance.between(0, 100) : chance.between(200, 20_000));
  }
  return undefined;
}

/** Without a person: again and again, with longer pauses. @throws what no repetition mends */
export async function untilDone<T>(schedule: Schedule, act: () => Promise<Ending<T>>): Promise<T> {
  for (let pauseMs = 2_000; ; pauseMs *= 2) {
    const ending = await act();
    if ('answer' in ending) return ending.answer;
    if ('error' in ending && !(ending.error instanceof Unavailable)) throw ending.error;
    await schedule.sleep(pauseMs);
  }
}

/** Several do it within some hundredths of a second, each by a call of their own. */
export const atOnce = (
  { schedule, chance }: Pick<People, 'schedule' | 'chance'>,
  acts: readonly (() => Promise<void>)[],
): Promise<void> =>
  schedule.together(
    'at once',
    acts.map((work) => ({ inMs: chance.between(0, 30), work })),
  );

/** What somebody was told has to be, or to have been, true. */
export function note({ told }: People, paymentId: string, { body, refusal }: Reply): void {
  const status = (body as { status?: string } | undefined)?.status ?? refusal?.currentStatus;
  // An expiry is told by the time, and written later: what came in time may be in flight still.
  if (refusal && status?.endsWith('EXPIRED')) return;
  if (status !== undefined) told.push({ paymentId, status });
}

/** @throws Violation for an answer that lies */
export function mustBe(isSo: boolean, otherwise: string): asserts isSo {
  if (!isSo) throw new Violation(otherwise);
}
