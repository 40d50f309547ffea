import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pMap from 'p-map';
import { allMutants } from './mutate/broken-places.ts';
import { equivalents } from './mutate/equivalents.ts';
import { broken, type Mutant } from './mutate/mutant.ts';
import { testRuns, type TestRuns } from './mutate/run-tests.ts';
import { sampled } from './mutate/sampled.ts';
import { testsBeside, type TestsBeside } from './mutate/tests-beside.ts';

const usage = `npm run mutate -- [--only PATH]… [--sample K [--seed N]] [--at-once N] [--list]

Breaks each condition, deadline, count, key and check of a day in the code that moves money, one at a time and in memory, and
runs the tests beside it (docs/decisions/175). What no test notices has survived, and fails the run.
`;

const root = join(import.meta.dirname, '..');
const whole = /^\d+$/;
/** What goes round for ever is told from what takes its time: by what the same tests take with nothing broken. */
const slowerMax = 6;
const spareMs = 60_000;

type Fate = { noticed: string } | 'survived' | 'timed out';

async function fateOf(runs: TestRuns, mutant: Mutant, beside: TestsBeside): Promise<Fate> {
  const instead = { [join(root, mutant.file)]: broken(mutant) };
  for await (const { tests, only, cleanMs } of beside.of(mutant)) {
    const answered = await runs.run({ tests, only, instead }, Math.ceil(spareMs + slowerMax * cleanMs));
    if (answered === 'timed out') return answered;
    if (!answered.failed) continue;
    const { what, test, in: file } = answered.failed;
    if (file !== undefined && test !== undefined) beside.hasNoticed(mutant, { in: file, test });
    return { noticed: file === undefined ? what : `${file}: ${what}` };
  }
  return 'survived';
}

const shown = ({ file, line, what }: Mutant): string => `${file}:${line}  ${what}`;

/** Those of a file one after the other: what has noticed one is asked first of the next. */
async function runAll(mutants: readonly Mutant[], atOnce: number): Promise<number> {
  const runs = testRuns(atOnce);
  const beside = testsBeside(root, runs);
  const survivors: Mutant[] = [];
  let timedOut = 0;
  const runOne = async (mutant: Mutant): Promise<void> => {
    const fate = await fateOf(runs, mutant, beside);
    if (fate === 'survived') survivors.push(mutant);
    if (fate === 'timed out') timedOut += 1;
    const told = typeof fate === 'string' ? fate.toUpperCase() : `noticed by ${fate.noticed}`;
    console.log(`${shown(mutant)}\n    ${told}`);
  };
  try {
    await pMap(
      Map.groupBy(mutants, ({ file }) => file).values(),
      async (own) => {
        for (const mutant of own) await runOne(mutant);
      },
      { concurrency: atOnce },
    );
  } finally {
    runs.end();
  }
  console.log(`\n${mutants.length} broken, ${survivors.length} not noticed, ${timedOut} timed out`);
  for (const survivor of survivors) console.log(`SURVIVED ${shown(survivor)}`);
  return survivors.length === 0 ? 0 : 1;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      'at-once': { type: 'string', default: String(availableParallelism()) },
      list: { type: 'boolean', default: false },
    },
  });
  const atOnce = Number(values['at-once']);
  if (![values.sample ?? '0', values.seed, values['at-once']].every((number) => whole.test(number)) || atOnce < 1) {
    console.error(usage);
    return 1;
  }
  const all = allMutants(root, values.only).filter(({ file, what }) => !equivalents[file]?.[what]);
  const mutants = values.sample === undefined ? all : sampled(all, Number(values.sample), Number(values.seed));
  if (!values.list) return runAll(mutants, atOnce);
  for (const mutant of mutants) console.log(shown(mutant));
  console.log(`${mutants.length} to break`);
  return 0;
}

process.exitCode = await main();
