import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLines } from '../adapters/s3/object-store.ts';
import { SECOND_MS } from '../contract/duration.ts';
import { allShards } from '../core/ledger/journal.ts';
import { readOutcomes, readShards } from '../functions/reimbursement/read-shards.ts';
import { requireAssembly } from '../functions/reimbursement/staging.ts';
import { batchStage, type BatchStage } from './batch/batch-stage.ts';
import { markdownTable } from './support/document-section.ts';
import { numbersFrom } from './support/numbers-from.ts';
import { takenBy, type Taken } from './support/taken.ts';
import { memoryNow, watchMemory, type Memory } from './support/watch-memory.ts';
import { writeFigures } from './support/write-figures.ts';

const mib = 1024 * 1024;
/** What the heap of a step may grow by, whatever the number of lines. */
const goalMib = 64;

type Step = 'plan' | 'map' | 'assemble' | 'publish' | 'mark';

interface Measured extends Taken {
  lines: number;
  step: Step;
  /** The same lines read and discarded: for `map` those of the ledger, for the others what the step before has left on disk. */
  read?: Taken;
  calls: number;
  grownMib: number;
  rssMib: number;
}

/** `npm run bench:batch [-- --lines 10000,100000,1000000 --check]`: the steps of the batch, each beside reading the same and nothing else. */
async function main(): Promise<number> {
  const { lines, check } = numbersFrom({ lines: '10000,100000,1000000' });
  const all: Measured[] = [];
  for (const count of lines) all.push(...(await measure(count)));
  report(all);
  const missed = all.filter(({ grownMib }) => grownMib > goalMib);
  for (const { step, lines: of, grownMib } of missed)
    console.log(`MISSED: ${step} of ${of} lines grew by ${grownMib.toFixed(0)} MB, the goal is ${goalMib}`);
  return check && missed.length > 0 ? 1 : 0;
}

async function measure(lines: number): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-batch-'));
  try {
    const stage = await batchStage(lines, folder);
    const reads = readingOf(stage);
    const measured: Measured[] = [];
    const steps: Record<Step, () => Promise<unknown>> = {
      plan: stage.plan,
      map: async () => {
        for (const shard of allShards) await stage.map(shard);
      },
      assemble: stage.assemble,
      publish: stage.publish,
      mark: stage.mark,
    };
    for (const [step, act] of Object.entries(steps) as [Step, () => Promise<unknown>][]) {
      const before = memoryNow();
      stage.calls.count = 0;
      let taken: Taken = { wallMs: 0, cpuMs: 0 };
      const most: Memory = await watchMemory(async () => {
        taken = await takenBy(act);
      });
      const calls = stage.calls.count;
      const read = reads[step] && (await takenBy(reads[step]));
      const one: Measured = {
        lines: stage.lines,
        step,
        ...taken,
        ...(read && { read }),
        calls,
        grownMib: (most.heapBytes - before.heapBytes) / mib,
        rssMib: most.rssBytes / mib,
      };
      // It may take minutes until the table is there.
      console.log(
        `${step} of ${one.lines} lines: ${(one.wallMs / SECOND_MS).toFixed(1)} s, ${one.rssMib.toFixed(0)} MB`,
      );
      measured.push(one);
    }
    return measured;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reading what a step reads, and discarding it. */
function readingOf({ ledger, movements, staging, exportDate }: BatchStage): Partial<Record<Step, () => Promise<void>>> {
  const linesOf = (key: string) => discard(readLines(staging, key));
  return {
    map: async () => {
      for (const shard of allShards) {
        for (const lines of ledger.dueLines(exportDate, shard)) await discard(lines);
        await discard(movements(shard));
      }
    },
    assemble: async () => {
      for (const { ledger: rows, outcomes, books = [] } of await readShards(staging, exportDate)) {
        await linesOf(rows.key);
        await linesOf(outcomes.key);
        for (const { movements: moved } of books) await linesOf(moved.key);
      }
    },
    publish: async () => {
      for (const { key } of (await requireAssembly(staging, exportDate)).files) await linesOf(key);
    },
    mark: async () => discard(readOutcomes(staging, await readShards(staging, exportDate))),
  };
}

async function discard(items: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of items);
}

function report(all: readonly Measured[]): void {
  const seconds = (ms: number) => (ms / SECOND_MS).toFixed(2);
  writeFigures(
    'bench:batch',
    `${[...new Set(all.map(({ lines }) => lines.toLocaleString('en')))].join(', ')} lines, each once`,
    markdownTable(
      [
        'step, lines',
        's',
        'CPU, s',
        'read and discard, s',
        'ratio',
        'calls of DynamoDB',
        'heap grew by, MB',
        'RSS, MB',
      ],
      all.map(({ step, lines, wallMs, cpuMs, read, calls, grownMib, rssMib }) => [
        `${step}, ${lines.toLocaleString('en')}`,
        seconds(wallMs),
        seconds(cpuMs),
        read ? seconds(read.wallMs) : '',
        read ? `${(wallMs / read.wallMs).toFixed(1)} ×` : '',
        calls,
        Math.max(0, grownMib).toFixed(0),
        rssMib.toFixed(0),
      ]),
    ),
  );
}

process.exitCode = await main();
