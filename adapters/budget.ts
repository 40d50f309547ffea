import { AsyncLocalStorage } from 'node:async_hooks';
import { Unavailable } from './unavailable.ts';

interface Invocation {
  /** Real time until Lambda ends the function. */
  remainingMs: () => number;
  /** Aborted when no more calls of AWS are waited for. */
  spent: AbortSignal;
}

/** Kept back for undoing what came to nothing. */
const reserveMs = 3_000;
/** The last of the reserve is for the answer itself. */
const answerMs = 500;

const invocations = new AsyncLocalStorage<Invocation>();

const run = <T>(remainingMs: () => number, keptMs: number, act: () => Promise<T>): Promise<T> =>
  invocations.run({ remainingMs, spent: AbortSignal.timeout(Math.max(0, remainingMs() - keptMs)) }, act);

/**
 * All calls of AWS within `act`, with their retries, end before Lambda ends the function: an answer is always ours. It
 * goes with the invocation and not through every signature, so that no call can be left out.
 */
export const withBudget = <T>(remainingMs: () => number, act: () => Promise<T>): Promise<T> =>
  run(remainingMs, reserveMs, act);

/** For what must be done even when the budget is spent: giving back what an operation took and did not use. */
export function fromReserve<T>(act: () => Promise<T>): Promise<T> {
  const invocation = invocations.getStore();
  return invocation ? run(invocation.remainingMs, answerMs, act) : act();
}

/** For what an operation can do without: it waits no longer for it, and goes on. Outside an invocation there is no clock. */
export function withinMs<T>(ms: number, act: () => Promise<T>): Promise<T> {
  const invocation = invocations.getStore();
  if (!invocation) return act();
  return run(invocation.remainingMs, Math.max(reserveMs, invocation.remainingMs() - ms), act);
}

/**
 * Waits for `pending` as long as the invocation's budget lasts, if it has one. What is abandoned may still happen, as
 * after a lost reply.
 *
 * @throws Unavailable
 */
export async function withinBudget<T>(pending: () => Promise<T>): Promise<T> {
  const spent = invocations.getStore()?.spent;
  if (!spent) return pending();
  const { promise: end, reject } = Promise.withResolvers<never>();
  const giveUp = () => reject(new Unavailable('AWS'));
  if (spent.aborted) giveUp();
  spent.addEventListener('abort', giveUp, { once: true });
  try {
    return await (spent.aborted ? end : Promise.race([pending(), end]));
  } finally {
    spent.removeEventListener('abort', giveUp);
  }
}
