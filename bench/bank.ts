import { parseArgs } from 'node:util';
import { SECOND_MS } from '../contract/duration.ts';
import { cents } from '../contract/money.ts';
import type { BankFile } from '../core/bank/bank-file.ts';
import { derivedId } from '../core/ids.ts';
import type { Transfer } from '../core/reimbursement/outcome.ts';
import { endToEndId } from '../core/reimbursement/references.ts';
import { instant, localDate } from '../core/time.ts';
import { takeFile, type FileDependencies, type FileRun } from '../functions/bank-feedback/take-file.ts';
import { accountReport } from '../local/bank/bank-files.ts';

const usage = 'npm run bench:bank -- [--entries 100000 | --megabytes 1000] [--check]';
const mib = 1024 * 1024;
/** What the heap may grow by, whatever the file: far less than the function has. */
const goalMib = 64;
const exportDate = localDate('2026-06-08');
const now = instant(Date.parse('2026-06-09T08:00:00Z'));

/**
 * `npm run bench:bank`: a statement of so many entries, or of so many MB (1024 is more than is taken), made while it is read, taken by
 * the code of the function. The stores are in memory and keep nothing of a transfer: what is measured is what the file itself takes.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      entries: { type: 'string', default: '100000' },
      megabytes: { type: 'string' },
      check: { type: 'boolean', default: false },
    },
  });
  const { entry } = partsOfStatement();
  const entryBytes = entry.length + idOf(0).length - placeOfId.length;
  const entries = values.megabytes ? Math.floor((Number(values.megabytes) * mib) / entryBytes) : Number(values.entries);
  if (!Number.isInteger(entries) || entries < 1) throw new Error(usage);
  const counted = { bytes: 0, told: 0 };
  const { before, most, tookMs, file } = await measure(entries, counted);
  const grownMib = (most - before) / mib;
  const seconds = tookMs / SECOND_MS;
  console.log(
    `${file?.changed} of ${entries} entries (${(counted.bytes / 2 / mib).toFixed(0)} MB, read twice) in ${seconds.toFixed(1)} s; the heap grew by ${grownMib.toFixed(0)} MB`,
  );
  if (grownMib <= goalMib && file?.changed === entries) return 0;
  console.log(`MISSED: the goal is every entry in ${goalMib} MB`);
  return values.check ? 1 : 0;
}

async function measure(entries: number, counted: { bytes: number; told: number }) {
  let file: BankFile | undefined;
  let most = 0;
  const heap = () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  };
  const dependencies: FileDependencies = {
    inbox: { read: () => Promise.resolve(statement(entries, counted)) },
    published: { read: () => Promise.resolve(undefined) },
    owners: () => Promise.resolve([]),
    repayment: () => Promise.resolve(undefined),
    files: {
      find: () => Promise.resolve(file),
      begin: (begun) => {
        file = begun;
        return Promise.resolve(true);
      },
      advance: (_, after) => {
        file = after;
        most = Math.max(most, heap());
        return Promise.resolve(true);
      },
    },
    entries: { wait: refuse, open: () => Promise.resolve([]), settle: refuse },
    transfers: {
      find: (id) => Promise.resolve(transferNamed(id)),
      change: () => {
        counted.told += 1;
        return Promise.resolve(true);
      },
    },
    now: () => now,
    hasTime: () => true,
  };
  const before = heap();
  const startedAt = performance.now();
  let run: FileRun = await takeFile({ key: 'statement.xml' }, dependencies);
  while (run.status === 'MORE') run = await takeFile({ key: 'statement.xml', sha256: run.sha256 }, dependencies);
  return { before, most, tookMs: performance.now() - startedAt, file };
}

const refuse = (): Promise<never> => Promise.reject(new Error('nothing is to wait in this statement'));

const placeOfId = 'ID';

/** One entry a transfer, as a bank writes that does not book in batches. */
function partsOfStatement() {
  const whole = accountReport({
    entries: [{ amount: '50.00', transactions: [{ endToEndId: placeOfId, amount: '50.00' }] }],
  });
  const start = whole.indexOf('<Ntry>');
  const end = whole.indexOf('</Ntry>') + '</Ntry>'.length;
  return { head: whole.slice(0, start), entry: whole.slice(start, end), tail: whole.slice(end) };
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream is asynchronous
async function* statement(entries: number, counted: { bytes: number }): AsyncGenerator<Uint8Array> {
  const { head, entry, tail } = partsOfStatement();
  const piece = (text: string) => {
    const bytes = Buffer.from(text);
    counted.bytes += bytes.length;
    return bytes;
  };
  yield piece(head);
  const together = 100;
  for (let first = 0; first < entries; first += together) {
    const ids = Array.from({ length: Math.min(together, entries - first) }, (_, index) => idOf(first + index));
    yield piece(ids.map((id) => entry.replace(`${placeOfId}<`, `${id}<`)).join(''));
  }
  yield piece(tail);
}

const idOf = (index: number): string => endToEndId(exportDate, 1, derivedId('bench', 'merchant', String(index)));

function transferNamed(id: string): Transfer {
  const net = cents(50_00);
  return {
    merchantId: id.slice(-26),
    paymentCount: 1,
    refundCount: 0,
    gross: net,
    fee: cents(0),
    carried: cents(0),
    net,
    exportDate,
    n: 1,
    executionDate: exportDate,
    endToEndId: id,
    iban: 'FR76••••0189',
    at: now,
    postings: { 'merchant:owed': cents(-50_00), 'bank:transit': net },
    status: 'EXPORTED',
  };
}

process.exitCode = await main();
