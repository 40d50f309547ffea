import { pauseBy } from '../adapters/clock.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../contract/duration.ts';
import { answerExports } from './bank-answers.ts';
import { runBatch } from './batch-run.ts';
import { checkEnd } from './check-end.ts';
import { comeToPay, rush } from './crowds.ts';
import { noFaults } from './faulty-aws.ts';
import { operate } from './operators.ts';
import { consumeStream } from './stream.ts';
import { atOnce } from './people.ts';
import { makeWorld, start, type SimulatedWorld } from './made-world.ts';

export interface Simulated {
  seed: number;
  payments: number;
  /** Over which they are spread. */
  days: number;
}

export interface Report {
  steps: number;
  writes: number;
  exports: number;
  /** How many payments ended so. */
  statuses: Record<string, number>;
  /** What the bank has made of the transfers. */
  transfers: Record<string, number>;
  faults: Record<string, number>;
  refusals: Record<string, number>;
}

/** The last payments are transferred, and given back, within these. */
const settlingDays = 24;
/** What fails after so many could not be paid again within the run. */
const bankFailsDays = 10;
const sweepEveryMs = 4 * HOUR_MS;

/** Says at which step a seed goes wrong. */
export class Failed extends Error {
  constructor({ seed }: Simulated, steps: number, cause: unknown) {
    super(`seed ${seed}, step ${steps}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'Failed';
  }
}

/**
 * Merchants, clients, operators, the bank, the stream, timers, a sweeper and the batch, all at once and all with faults, on the code that is deployed and a database
 * in memory. What is written is checked after each write; what people were told, and where the money is, at the end.
 *
 * @throws Failed
 */
export async function simulate(simulated: Simulated): Promise<Report> {
  const { seed, payments, days } = simulated;
  const size = { merchants: Math.max(2, Math.ceil(payments / 60)), clients: Math.max(3, Math.ceil(payments / 15)) };
  const world = await makeWorld(seed, size);
  const { schedule, chance, aws, model, people } = world;
  // Between two tries the stores wait for as long as the machine's own chance says: here it is the run's.
  const backToRealTime = pauseBy(() => schedule.sleep(chance.between(1, 400)));
  let exports = 0;
  try {
    const toldPages = consumeStream(world);
    comeToPay(world, { payments, days });
    operate(world, { payments, days });
    answerExports(world, (days + bankFailsDays) * DAY_MS);
    const end = start + (days + settlingDays) * DAY_MS;
    repeat(world, { everyMs: sweepEveryMs, until: end }, async () => void (await world.functions.sweep()));
    repeat(world, { everyMs: DAY_MS, until: end }, async () => {
      rush(world, 0, MINUTE_MS);
      const run = async () => void (exports += (await runBatch(world.functions, schedule)).exports);
      // Started by the clock, and now and then by somebody, too.
      await atOnce(people, chance.oneIn(3) ? [run, run] : [run]);
    });
    // Of what is left at the end, none is due to a fault that was never mended.
    schedule.spawn('calm', end - start - 2 * DAY_MS, () => {
      aws.rates = noFaults;
      return Promise.resolve();
    });
    await schedule.run();
    await checkEnd(world, toldPages);
    return {
      steps: schedule.steps,
      writes: model.writes,
      exports,
      statuses: counted([...model.payments.values()].map(({ statuses }) => statuses.at(-1) ?? '')),
      transfers: counted(transfersOf(world)),
      faults: Object.fromEntries(aws.happened),
      refusals: Object.fromEntries(people.refusals),
    };
  } catch (error) {
    throw new Failed(simulated, schedule.steps, error);
  } finally {
    schedule.end();
    backToRealTime();
  }
}

function repeat(
  { schedule }: SimulatedWorld,
  { everyMs, until }: { everyMs: number; until: number },
  act: () => Promise<void>,
): void {
  const again = async (): Promise<void> => {
    await act();
    if (schedule.now + everyMs < until) schedule.spawn('again', everyMs, again);
  };
  schedule.spawn('again', 0, again);
}

const transfersOf = ({ memory, tables }: SimulatedWorld): string[] =>
  [...memory.table(tables.exports).all()]
    .filter(({ pk }) => String(pk).startsWith('R#'))
    .map(({ status }) => String(status));

export function counted(all: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of [...all].sort()) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}
