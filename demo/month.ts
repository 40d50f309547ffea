import { parseArgs } from 'node:util';
import { startSystem } from '../local/system.ts';
import { connectControls } from './controls.ts';
import { linesOf, wrongIn } from './month/month-figures.ts';
import { playMonth } from './month/play-month.ts';

const usage = `npm run month -- [options]

  --seed 7         another month
  --days 31        how many of them
  --merchants 24   the demo's three, and others
  --per-day 30     payments asked for on a day, at the most
  --rejected 2     of 100 transfers
  --returned 1     of 100 transfers
`;

/** The first of June, 2026, at 9:00 in Paris. */
const start = Date.parse('2026-06-01T07:00:00Z');

/**
 * `npm run month`: a month of payments over HTTP, with a bank that rejects, returns, and says everything twice and out of order, by
 * files that the deployed function reads. Exits with 1 when a cent is not where it belongs.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      seed: { type: 'string', default: '7' },
      days: { type: 'string', default: '31' },
      merchants: { type: 'string', default: '24' },
      'per-day': { type: 'string', default: '30' },
      rejected: { type: 'string', default: '2' },
      returned: { type: 'string', default: '1' },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const system = await startSystem({ port: 0, clock: start, progress: say });
  try {
    const figures = await playMonth({
      system,
      controls: connectControls(system.url),
      seed: numberOf(values.seed),
      days: numberOf(values.days),
      merchants: numberOf(values.merchants),
      perDayMax: numberOf(values['per-day']),
      rejected: numberOf(values.rejected),
      returned: numberOf(values.returned),
      progress: say,
    });
    for (const line of linesOf(figures)) console.log(line);
    const wrong = wrongIn(figures);
    for (const line of wrong) console.log(`WRONG: ${line}`);
    console.log(wrong.length === 0 ? 'Every cent is where it belongs.' : 'Not every cent is where it belongs.');
    return wrong.length === 0 ? 0 : 1;
  } finally {
    await system.close();
  }
}

const say = (line: string) => console.log(`  … ${line}`);

function numberOf(text: string): number {
  const number = Number(text);
  if (!Number.isFinite(number) || number < 0) throw new Error(`${text} is no number of the options:\n${usage}`);
  return number;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
