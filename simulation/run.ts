import { parseArgs } from 'node:util';
import { simulate, Failed } from './simulate.ts';

const usage = 'npm run simulate -- [--seed 1] [--payments 2000] [--days 5] [--runs 1]';

/** The log of the functions is not what is read here. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `npm run simulate`: one seed after the other. A seed that fails, fails again at the same step. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      payments: { type: 'string', default: '2000' },
      days: { type: 'string', default: '5' },
      runs: { type: 'string', default: '1' },
    },
  });
  const [first, payments, days, runs] = [values.seed, values.payments, values.days, values.runs].map(Number);
  if (![first, payments, days, runs].every((one) => Number.isInteger(one) && Number(one) >= 0)) throw new Error(usage);
  console.log = () => undefined;
  for (let run = 0; run < Number(runs); run += 1) {
    const seed = Number(first) + run;
    const began = performance.now();
    try {
      const report = await simulate({ seed, payments: Number(payments), days: Number(days) });
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      say(`seed ${seed}: ${payments} payments, ${report.steps} steps, ${report.writes} writes in ${seconds} s`);
      say(JSON.stringify(report));
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      say(error.message);
      say(error.cause instanceof Error ? (error.cause.stack ?? '') : '');
      return 1;
    }
  }
  return 0;
}

process.exitCode = await main();
