import pMap from 'p-map';
import { Unavailable } from '../adapters/unavailable.ts';
import type { Functions } from './functions.ts';
import type { Ending, Schedule } from './schedule.ts';

/** As Step Functions has it: a step that failed is tried again, and then the run is given up until it is started again. */
const triesMax = 5;

/** @returns undefined when the step was given up */
async function step<T>(schedule: Schedule, act: () => Promise<Ending<T>>): Promise<{ answer: T } | undefined> {
  for (let tries = 1; tries <= triesMax; tries += 1) {
    const ending = await act();
    if ('answer' in ending) return ending;
    if ('error' in ending && !(ending.error instanceof Unavailable)) throw ending.error;
    await schedule.sleep(2_000 * 2 ** tries);
  }
  return undefined;
}

/** The state machine of the batch. @returns whether it came to its end, and how many exports it made */
export async function runBatch(
  functions: Functions,
  schedule: Schedule,
): Promise<{ isDone: boolean; exports: number }> {
  for (let exports = 0; ; exports += 1) {
    const planned = await step(schedule, () => functions.plan());
    if (!planned) return { isDone: false, exports };
    if (planned.answer.status === 'done') return { isDone: true, exports };
    const { exportDate, shards } = planned.answer;
    const mapped = await pMap(shards, (shard) => step(schedule, () => functions.map(exportDate, shard)));
    if (mapped.includes(undefined)) return { isDone: false, exports };
    const steps = [
      () => step(schedule, () => functions.assemble(exportDate)),
      () => step(schedule, () => functions.publish(exportDate)),
      () => step(schedule, () => functions.mark(exportDate)),
    ];
    for (const one of steps) if ((await one()) === undefined) return { isDone: false, exports };
  }
}
