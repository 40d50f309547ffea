import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Answered, Asked } from './test-process.ts';

const startMsMax = 60_000;

export type TestRuns = ReturnType<typeof testRuns>;

/** As many processes that run tests, each for one caller at a time. */
export function testRuns(atOnce: number) {
  const all = Array.from({ length: atOnce }, testRun);
  const free = [...all];
  return {
    /** @returns what was noticed first, or that the time was up */
    async run(asked: Asked, msMax: number): Promise<Answered | 'timed out'> {
      const one = free.pop();
      if (!one) throw new Error(`more than ${atOnce} run tests at once`);
      try {
        return await one.run(asked, msMax);
      } finally {
        free.push(one);
      }
    },

    /** With all that was started for them. */
    end: () => all.forEach((one) => one.end()),
  };
}

/** Runs tests in a process of their own, which is ended, and started anew, when a mutant goes round for ever. */
function testRun() {
  let child: ChildProcess | undefined;

  const end = (): void => {
    // It leads a group, and what it started besides ends when it is gone.
    if (child?.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid, 'SIGKILL');
    }
    child = undefined;
  };

  /** A process that ends by itself has noticed something, too. */
  const answer = async (from: ChildProcess, msMax: number): Promise<Answered | 'timed out'> => {
    const signal = AbortSignal.timeout(msMax);
    const done = new AbortController();
    const both = AbortSignal.any([signal, done.signal]);
    try {
      return await Promise.race([
        once(from, 'message', { signal: both }).then(([answered]) => answered as Answered),
        once(from, 'exit', { signal: both }).then(([code, by]): Answered => {
          end();
          return { failed: { what: `the tests' process ended (${String(code ?? by)})` }, reached: {} };
        }),
      ]);
    } catch (error) {
      if (!signal.aborted) throw error;
      end();
      return 'timed out';
    } finally {
      done.abort();
    }
  };

  return {
    async run(asked: Asked, msMax: number): Promise<Answered | 'timed out'> {
      if (!child) {
        child = fork(join(import.meta.dirname, 'test-process.ts'), {
          detached: true,
          // What the tests and the code that they run say is not what is read here.
          stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
          env: { ...process.env, NODE_OPTIONS: '--no-warnings' },
        });
        if ((await answer(child, startMsMax)) === 'timed out') throw new Error('Vitest did not start');
      }
      const answering = answer(child, msMax);
      child.send(asked);
      return answering;
    },

    end,
  };
}
