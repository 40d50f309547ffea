import { startSystem } from '../local/system.ts';
import { enrolCrowd } from './saturday/enrol-crowd.ts';
import { rush } from './saturday/rush.ts';
import type { Seen } from './saturday/timed-caller.ts';
import { markdownTable } from './support/document-section.ts';
import { numbersFrom } from './support/numbers-from.ts';
import { writeFigures } from './support/write-figures.ts';

/** Somebody at a counter waits no longer. */
const p95MsMax = 1_000;
/** From here on a processor is what everything waits for. */
const busy = 0.9;

interface Step {
  rate: number;
  seen: Seen[];
  /** Of this machine's processors, from 0 to 1. */
  load: number;
}

/**
 * `npm run bench:saturday [-- --merchants 30 --clients 120 --seconds 20 --rates 1,2,4,8,16,32]`: a season's Saturday over HTTP on the
 * whole local system. Payments come at a higher rate each time, until something gives way.
 */
async function main(): Promise<void> {
  const {
    merchants: [merchants = 1],
    clients: [clients = 1],
    seconds: [seconds = 1],
    rates,
  } = numbersFrom({ merchants: '30', clients: '120', seconds: '20', rates: '1,2,4,8,16,32' });
  const system = await startSystem({ port: 0 });
  try {
    let seen: Seen[] = [];
    const crowd = await enrolCrowd(system, { merchants, clients }, (one) => seen.push(one));
    await rush(crowd, 1, 2);
    const steps: Step[] = [];
    for (const rate of rates) {
      seen = [];
      const load = await rush(crowd, rate, seconds);
      await system.settle();
      steps.push({ rate, seen, load });
      if (givesWay(steps.at(-1)!) !== undefined) break;
    }
    report(`${merchants} merchants, ${clients} clients, ${seconds} s at each rate`, steps);
  } finally {
    await system.close();
  }
}

/** The first that gives way, if anything does. */
function givesWay({ seen, load }: Step): string | undefined {
  const refused = seen.find(({ status }) => status >= 300);
  if (refused) return `${refused.operation} is answered ${refused.status}`;
  const p95 = percentile(seen, 0.95);
  if (p95 <= p95MsMax) return undefined;
  const why = load >= busy ? 'the processors of this machine' : 'not its processors: the functions wait for each other';
  return `one call in 20 takes longer than ${p95MsMax} ms; ${(load * 100).toFixed(0)} % of the processor is taken: ${why}`;
}

function percentile(seen: readonly Seen[], share: number): number {
  const sorted = seen.map(({ ms }) => ms).sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function report(extent: string, steps: readonly Step[]): void {
  const percentiles = (seen: readonly Seen[]) => [0.5, 0.95, 0.99].map((share) => percentile(seen, share).toFixed(0));
  const last = steps.at(-1)!;
  const held = steps.findLast((step) => givesWay(step) === undefined) ?? last;
  const end = givesWay(last);
  writeFigures(
    'bench:saturday',
    extent,
    markdownTable(
      ['payments a second', 'calls', 'p50, ms', 'p95, ms', 'p99, ms', 'not 2xx', 'processor'],
      steps.map(({ rate, seen, load }) => [
        rate,
        seen.length,
        ...percentiles(seen),
        seen.filter(({ status }) => status >= 300).length,
        `${(load * 100).toFixed(0)} %`,
      ]),
    ),
    end === undefined ? 'Nothing gave way.' : `What gave way first, at ${last.rate} payments a second: ${end}.`,
    `Each operation at ${held.rate} payments a second:`,
    markdownTable(
      ['operation', 'calls', 'p50, ms', 'p95, ms', 'p99, ms'],
      [...Map.groupBy(held.seen, ({ operation }) => operation)].map(([operation, seen]) => [
        operation,
        seen.length,
        ...percentiles(seen),
      ]),
    ),
  );
}

await main();
