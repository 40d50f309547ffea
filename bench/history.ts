import { asksMore, byOperation, operations, type ByOperation, type OperationName } from './history/count-by-history.ts';
import type { Asked, HistoryStage } from './history/history-stage.ts';
import { knownToGrow } from './history/known-to-grow.ts';
import type { Look } from './history/looks.ts';
import { startBenchDatabase } from './support/bench-database.ts';
import { markdownTable } from './support/document-section.ts';
import { numbersFrom } from './support/numbers-from.ts';
import { medianOf, takenBy, type Taken } from './support/taken.ts';
import { writeFigures } from './support/write-figures.ts';

const days = 30;
/** Of the processor: more than this much more, in milliseconds, and this many times as much is growth. */
const cpuGrowth = { ms: 2, times: 1.5 };

type Measured = Asked & Taken;

/**
 * `npm run bench:history [-- --payments 1000,20000 --rounds 9]`: what each operation asks of DynamoDB and of the processor with so
 * many payments of a month behind it. Ends with 1 where something grows that is not known to.
 */
async function main(): Promise<number> {
  const {
    payments,
    rounds: [rounds = 1],
  } = numbersFrom({ payments: '1000,20000', rounds: '9' });
  const measured: ByOperation<Measured>[] = [];
  for (const count of payments) {
    const database = await startBenchDatabase();
    try {
      const measure = (stage: HistoryStage, look: Look) => measureOne(stage, look, rounds);
      measured.push(await byOperation(database, { payments: count, days }, measure));
    } finally {
      await database.close();
    }
  }
  const names = Object.keys(operations) as OperationName[];
  const growing = names.filter((name) => grows(measured[0]![name], measured.at(-1)![name]));
  report(payments, rounds, measured, growing);
  for (const name of knownToGrow.filter((one) => !growing.includes(one)))
    console.log(`${name} grows no more: bench/history/known-to-grow.ts need not name it`);
  const unknown = growing.filter((one) => !knownToGrow.includes(one));
  for (const name of unknown) console.log(`GROWS: ${name}`);
  return unknown.length > 0 ? 1 : 0;
}

async function measureOne(stage: HistoryStage, look: Look, rounds: number): Promise<Measured> {
  const asked = await stage.count(await look(stage));
  const taken: Taken[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const call = await look(stage);
    taken.push(await takenBy(() => stage.make(call)));
  }
  return { ...asked, ...medianOf(taken) };
}

const grows = (shorter: Measured, longer: Measured): boolean =>
  asksMore(shorter, longer) ||
  (longer.cpuMs > shorter.cpuMs * cpuGrowth.times && longer.cpuMs > shorter.cpuMs + cpuGrowth.ms);

function report(
  payments: readonly number[],
  rounds: number,
  measured: readonly ByOperation<Measured>[],
  growing: readonly OperationName[],
): void {
  const columns = payments.flatMap((count) => [
    `calls at ${count.toLocaleString('en')}`,
    'read units',
    'ms',
    'CPU, ms',
  ]);
  const cells = ({ calls, readUnits, wallMs, cpuMs }: Measured) => [
    calls,
    readUnits,
    wallMs.toFixed(1),
    cpuMs.toFixed(1),
  ];
  writeFigures(
    'bench:history',
    `${rounds} rounds`,
    markdownTable(
      ['operation', ...columns, 'grows'],
      (Object.keys(operations) as OperationName[]).map((name) => [
        name,
        ...measured.flatMap((one) => cells(one[name])),
        growing.includes(name) ? 'yes' : '',
      ]),
    ),
  );
}

process.exitCode = await main();
