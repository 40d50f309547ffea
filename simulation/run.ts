import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import pMap, { pMapSkip } from 'p-map';
import type { SeedAnswer } from './run-seed.ts';
import type { Simulated } from './simulate.ts';

const usage = 'npm run simulate -- [--seed 1] [--payments 2000] [--days 5] [--runs 1]';

async function answered(simulated: Simulated): Promise<SeedAnswer> {
  const thread = new Worker(new URL('./run-seed.ts', import.meta.url), { workerData: simulated });
  const [answer] = (await once(thread, 'message')) as [SeedAnswer];
  return answer;
}

/**
 * `npm run simulate`: one seed after the other, as many at once as there are processors. A seed that fails, fails again at the
 * same step; none is begun after it.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      payments: { type: 'string', default: '2000' },
      days: { type: 'string', default: '5' },
      runs: { type: 'string', default: '1' },
    },
  });
  const numbers = [values.seed, values.payments, values.days, values.runs].map(Number);
  if (!numbers.every((one) => Number.isInteger(one) && one >= 0)) throw new Error(usage);
  const [first = 1, payments = 0, days = 0, runs = 0] = numbers;
  const seeds = Array.from({ length: runs }, (_, run) => first + run);
  const concurrency = Math.min(availableParallelism(), Math.max(1, runs));
  const began = performance.now();
  let failed = false;

  const reports = await pMap(
    seeds,
    async (seed) => {
      if (failed) return pMapSkip;
      const answer = await answered({ seed, payments, days });
      if ('failed' in answer) {
        failed = true;
        console.log(answer.failed);
        return pMapSkip;
      }
      const { report, seconds } = answer;
      const { steps, writes } = report;
      console.log(`seed ${seed}: ${payments} payments, ${steps} steps, ${writes} writes in ${seconds.toFixed(1)} s`);
      console.log(JSON.stringify(report));
      return report;
    },
    { concurrency },
  );
  const seconds = (performance.now() - began) / 1_000;
  const all = reports.length * payments;
  console.log(
    `${all} payments in ${seconds.toFixed(0)} s, ${(all / seconds).toFixed(0)} a second, ${concurrency} seeds at once`,
  );
  return failed ? 1 : 0;
}

process.exitCode = await main();
