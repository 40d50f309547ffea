import { parentPort, workerData } from 'node:worker_threads';
import { Failed, simulate, type Report, type Simulated } from './simulate.ts';

/** What a thread says of its seed. */
export type SeedAnswer = { report: Report; seconds: number } | { failed: string };

/** One seed in a thread of its own: what goes on in it shares nothing with other seeds, clocks and pauses neither. */
async function answer(simulated: Simulated): Promise<SeedAnswer> {
  const began = performance.now();
  try {
    return { report: await simulate(simulated), seconds: (performance.now() - began) / 1_000 };
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    return { failed: [error.message, error.cause instanceof Error ? error.cause.stack : undefined].join('\n') };
  }
}

// The log of the functions is not what is read here.
console.log = () => undefined;
parentPort?.postMessage(await answer(workerData as Simulated));
