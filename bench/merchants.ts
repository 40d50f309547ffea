import { SECOND_MS } from '../contract/duration.ts';
import { historyStage, type Asked, type HistoryStage } from './history/history-stage.ts';
import { merchantLooks, type Look } from './history/looks.ts';
import { startBenchDatabase } from './support/bench-database.ts';
import { markdownTable } from './support/document-section.ts';
import { numbersFrom } from './support/numbers-from.ts';
import { medianOf, takenBy, type Taken } from './support/taken.ts';
import { writeFigures } from './support/write-figures.ts';

const days = 30;
/** The merchant's payments are of so many clients, each in turn. */
const clients = 200;
/** What any page may ask and take, whatever the merchant's size. */
const goals = { calls: 12, ms: 400 };

/** A page that takes minutes is not opened again and again. */
const enoughMs = 20_000;

type PageName = keyof typeof merchantLooks;
type Page = Asked & Taken & { name: PageName; payments: number };

/**
 * `npm run bench:merchants [-- --payments 1000,10000,50000,200000 --rounds 5 --check]`: the pages of a merchant who had so many
 * payments in a month.
 */
async function main(): Promise<number> {
  const {
    payments,
    rounds: [rounds = 1],
    check,
  } = numbersFrom({ payments: '1000,10000,50000,200000', rounds: '5' });
  const pages: Page[] = [];
  for (const count of payments) pages.push(...(await pagesOf(count, rounds)));
  report(payments, rounds, pages);
  const misses = pages.filter(({ calls, wallMs }) => calls > goals.calls || wallMs > goals.ms);
  for (const { name, payments: of, calls, wallMs } of misses)
    console.log(`MISSED: ${name} of ${of} payments: ${calls} calls, ${wallMs.toFixed(0)} ms`);
  return check && misses.length > 0 ? 1 : 0;
}

async function pagesOf(payments: number, rounds: number): Promise<Page[]> {
  const database = await startBenchDatabase();
  try {
    const stage = await historyStage(database, { payments, days, of: clients });
    try {
      const pages: Page[] = [];
      for (const [name, look] of Object.entries(merchantLooks) as [PageName, Look][])
        pages.push({ name, payments, ...(await measure(stage, look, rounds)) });
      return pages;
    } finally {
      await stage.close();
    }
  } finally {
    await database.close();
  }
}

async function measure(stage: HistoryStage, look: Look, rounds: number): Promise<Asked & Taken> {
  const call = await look(stage);
  const asked = await stage.count(call);
  const taken: Taken[] = [];
  const from = performance.now();
  while (taken.length === 0 || (taken.length < rounds && performance.now() - from < enoughMs))
    taken.push(await takenBy(() => stage.make(call)));
  return { ...asked, ...medianOf(taken) };
}

function report(payments: readonly number[], rounds: number, pages: readonly Page[]): void {
  const columns = payments.flatMap((count) => [`calls at ${count.toLocaleString('en')}`, 'read units', 'ms']);
  const names = Object.keys(merchantLooks) as PageName[];
  writeFigures(
    'bench:merchants',
    `${rounds} rounds of each page, fewer of one that takes longer than ${enoughMs / SECOND_MS} s`,
    markdownTable(
      ['page', ...columns],
      names.map((name) => [
        name,
        ...pages
          .filter((page) => page.name === name)
          .flatMap(({ calls, readUnits, wallMs }) => [calls, readUnits, wallMs.toFixed(0)]),
      ]),
    ),
  );
}

process.exitCode = await main();
