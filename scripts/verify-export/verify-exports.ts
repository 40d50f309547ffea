import { acrossExports } from './across.ts';
import { readCents } from './amounts.ts';
import { checkBankFile } from './bank-file.ts';
import { checkBalances, checkMovements, parisDay, type BooksSoFar, type Moved } from './day-books.ts';
import { checkEntries } from './entries.ts';
import type { ExportSource } from './export-source.ts';
import { expectSame, reportOn, type FileReport, type Report } from './findings.ts';
import { checkLedger, type LedgerRow } from './ledger.ts';
import { checkFigures, checkManifest, lineOf, readManifest, type Manifest, type ManifestFile } from './manifest.ts';
import { linesOf, measure, textOf } from './measure.ts';
import { schemaCheck } from './schema.ts';
import { checkSpreadsheet } from './spreadsheet.ts';

export interface Expected {
  /** SHA-256 of the manifest before the first of these exports, hex; undefined when the first is the first of all. */
  after?: string | undefined;
  /** SHA-256 of the newest manifest, hex, kept elsewhere: without it nobody can tell that the newest is gone or changed. */
  newest?: string | undefined;
  /** The commissions that there are, in hundredths of a percent. */
  rates?: readonly number[] | undefined;
  /** Of the tax that commissions hold, in hundredths of a percent. */
  vatRate?: number | undefined;
}

export interface Verified {
  exports: number;
  transfers: number;
  lines: number;
  /** Cents transferred. */
  total: number;
  newestManifestSha256: string | null;
}

/** What an export is read with. */
interface Reading {
  source: ExportSource;
  report: Report;
  expected: Expected;
  across: Awaited<ReturnType<typeof acrossExports>>;
  /** Where each message id and name of a payment block stands. */
  names: Map<string, string>;
  verified: Verified;
  books: BooksSoFar;
  /** By the movements of the export that is read. */
  moved: Moved;
}

/** An export whose manifest can be read. */
interface Opened {
  folder: string;
  say: FileReport;
  text: string;
  manifest: Manifest;
}

/** Recomputes all that the files of a chain of exports say, and reports whatever is otherwise. Memory stays flat. */
export async function verifyExports(source: ExportSource, report: Report, expected: Expected = {}): Promise<Verified> {
  const verified: Verified = { exports: 0, transfers: 0, lines: 0, total: 0, newestManifestSha256: null };
  const across = await acrossExports(report, { isFromFirst: () => expected.after === undefined });
  const reading: Reading = {
    source,
    report,
    expected,
    across,
    names: new Map(),
    verified,
    books: noBooks(),
    moved: new Map(),
  };
  let previous: { sha256: string | null; exportDate?: string } = { sha256: expected.after ?? null };
  let newest = '';
  try {
    for (const [folder, files] of byFolder(await source.list())) {
      const file = `${folder}/manifest.json`;
      const say = reportOn(report, file);
      if (!files.has('manifest.json')) {
        say(1, 'there is no manifest: the export does not count');
        continue;
      }
      const bytes = await readWhole(source, file);
      const { sha256 } = await measure([bytes]);
      newest = file;
      verified.newestManifestSha256 = sha256;
      verified.exports += 1;
      const text = bytes.toString('utf8');
      const manifest = parsed(say, text);
      if (manifest) {
        checkManifest(say, text, manifest, { folderDate: folder.slice(-'YYYY-MM-DD'.length), previous });
        await verifyFiles(reading, { folder, say, text, manifest }, files);
      }
      previous = { sha256, ...(manifest && { exportDate: manifest.exportDate }) };
    }
    await across.check();
  } finally {
    await across.remove();
  }
  if (verified.exports === 0) report({ file: '.', line: 1, problem: 'there is no export' });
  else if (expected.newest !== undefined) {
    expectSame(
      reportOn(report, newest),
      1,
      'hash of the newest manifest',
      verified.newestManifestSha256,
      expected.newest,
    );
  }
  return verified;
}

const noBooks = (): BooksSoFar => ({ closing: new Map(), transferred: new Map() });

/** The files of each export, by date. */
function byFolder(names: readonly string[]): [string, Set<string>][] {
  const folders = new Map<string, Set<string>>();
  for (const name of names) {
    const slash = name.indexOf('/', name.lastIndexOf('date='));
    const folder = name.slice(0, slash);
    folders.set(folder, (folders.get(folder) ?? new Set()).add(name.slice(slash + 1)));
  }
  return [...folders].sort(([a], [b]) => (a < b ? -1 : 1));
}

const manifestBytesMax = 10_000_000;

async function readWhole(source: ExportSource, file: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of await source.open(file)) {
    bytes += chunk.length;
    if (bytes > manifestBytesMax) throw new RangeError(`${file} has more than ${manifestBytesMax} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parsed(say: FileReport, text: string): Manifest | undefined {
  try {
    return readManifest(text);
  } catch (error) {
    say(1, `is no manifest: ${String(error)}`);
    return undefined;
  }
}

async function verifyFiles(reading: Reading, opened: Opened, files: ReadonlySet<string>): Promise<void> {
  const { folder, say, text, manifest } = opened;
  checkFileNames(opened, files, reading.report);
  const sums = { ledger: 0, bank: 0, entries: 0, spreadsheet: 0, parquet: 0, movements: 0, balances: 0 };
  for (const entry of manifest.files) {
    if (!files.has(entry.name)) continue;
    const file = `${folder}/${entry.name}`;
    const line = (key: string) => lineOf(text, '"files"', `"${entry.name}"`, `"${key}"`);
    const { bytes, sha256 } = await measure(await reading.source.open(file));
    expectSame(say, line('bytes'), `bytes of ${entry.name}`, entry.bytes, bytes);
    expectSame(say, line('sha256'), `SHA-256 of ${entry.name}`, entry.sha256, sha256);
    const kind = kinds[entry.name] ?? 'bank';
    const { rows, sum } = await verifyFile[kind](reading, opened, entry);
    expectSame(say, line('rows'), `rows of ${entry.name}`, entry.rows, rows);
    expectSame(say, line('controlSum'), `controlSum of ${entry.name} in cents`, readCents(entry.controlSum), sum);
    sums[kind] += sum;
  }
  expectSame(say, lineOf(text, '"files"'), 'sum of the bank files in cents', sums.bank, sums.ledger);
  // They are movements of that day, in the books of the next export.
  const { transferred } = reading.books;
  const day = parisDay(manifest.createdAt);
  transferred.set(day, (transferred.get(day) ?? 0) + sums.ledger);
}

/** What is no bank file. Exports of earlier releases have the ledger only. */
type Kind = 'ledger' | 'entries' | 'spreadsheet' | 'parquet' | 'movements' | 'balances';
const kinds: Readonly<Record<string, Kind>> = {
  'ledger.csv': 'ledger',
  'entries.txt': 'entries',
  'ledger-fr.csv': 'spreadsheet',
  'ledger.parquet': 'parquet',
  'movements.csv': 'movements',
  'balances.csv': 'balances',
};
const bookNames = ['movements.csv', 'balances.csv'];

/** A manifest names each file of its folder once, the bank files numbered without gaps. */
function checkFileNames({ folder, say, text, manifest }: Opened, files: ReadonlySet<string>, report: Report): void {
  const named = manifest.files.map(({ name }) => name);
  const mayBe = Object.keys(kinds).filter((name) => !['ledger.csv', ...bookNames].includes(name));
  const others = [...mayBe.filter((name) => named.includes(name)), ...(manifest.books ? bookNames : [])];
  const bankFiles = named.length - 1 - others.length;
  const due = [
    'ledger.csv',
    ...others,
    ...Array.from({ length: bankFiles }, (_, n) => (n === 0 ? 'pain.001.xml' : `pain.001-${n + 1}.xml`)),
  ];
  expectSame(say, lineOf(text, '"files"'), 'list of files', named.toSorted().join(' '), due.toSorted().join(' '));
  for (const name of named) {
    if (!files.has(name)) say(lineOf(text, '"files"', `"${name}"`), `${name} is not in the folder`);
  }
  for (const name of files) {
    if (name !== 'manifest.json' && !named.includes(name)) {
      report({ file: `${folder}/${name}`, line: 1, problem: 'the manifest does not name this file' });
    }
  }
}

const verifyFile = {
  ledger: verifyLedger,
  bank: verifyBankFile,
  entries: verifyEntries,
  spreadsheet: verifySpreadsheet,
  parquet: verifyParquet,
  movements: verifyMovements,
  balances: verifyBalances,
};

async function verifyMovements(reading: Reading, { folder, manifest }: Opened, { name }: ManifestFile) {
  const file = `${folder}/${name}`;
  const lines = linesOf(textOf(await reading.source.open(file)));
  const { rows, sum, moved } = await checkMovements(reportOn(reading.report, file), lines, manifest, reading.books);
  reading.moved = moved;
  return { rows, sum };
}

async function verifyBalances(
  { source, report, books, moved }: Reading,
  { folder, manifest }: Opened,
  { name }: ManifestFile,
) {
  const file = `${folder}/${name}`;
  const lines = linesOf(textOf(await source.open(file)));
  return checkBalances(reportOn(report, file), lines, manifest, { moved, soFar: books });
}

async function verifyEntries(
  { source, report, expected }: Reading,
  { folder, say, text, manifest }: Opened,
  { name }: ManifestFile,
) {
  const file = `${folder}/${name}`;
  const lines = linesOf(textOf(await source.open(file)));
  const { rows, sums } = await checkEntries(reportOn(report, file), lines, manifest, expected.vatRate);
  for (const key of ['gross', 'fee'] as const) {
    const line = lineOf(text, '"sums"', `"${key}"`);
    expectSame(say, line, `sums.${key} in cents, by ${name}`, readCents(manifest.sums[key]), sums[key]);
  }
  return { rows, sum: sums.transferred };
}

/** Its sum is the ledger's, of which it must say the same. */
async function verifySpreadsheet({ source, report }: Reading, { folder, manifest }: Opened, { name }: ManifestFile) {
  const file = `${folder}/${name}`;
  const [sheet, ledger] = [await source.open(file), await source.open(`${folder}/ledger.csv`)];
  const { rows } = await checkSpreadsheet(reportOn(report, file), linesOf(textOf(sheet)), linesOf(textOf(ledger)));
  return { rows, sum: readCents(manifest.sums.net) ?? 0 };
}

/** The same for a program that knows types. The engine that reads it is loaded where there is one. */
async function verifyParquet({ source, report }: Reading, { folder, manifest }: Opened, { name }: ManifestFile) {
  const { checkParquet } = await import('./parquet.ts');
  const file = `${folder}/${name}`;
  const [table, ledger] = [await source.open(file), await source.open(`${folder}/ledger.csv`)];
  const { rows } = await checkParquet(reportOn(report, file), table, linesOf(textOf(ledger)));
  return { rows, sum: readCents(manifest.sums.net) ?? 0 };
}

async function verifyLedger(reading: Reading, { folder, say, text, manifest }: Opened, { name }: ManifestFile) {
  const file = `${folder}/${name}`;
  const { source, report, expected, across, verified } = reading;
  const place = { file, exportDate: manifest.exportDate };
  const seen = {
    line: (row: LedgerRow) => across.line(place, row),
    outcome: (row: LedgerRow, carriedIn: number) => across.outcome(place, row, carriedIn),
  };
  const lines = linesOf(textOf(await source.open(file)));
  const read = await checkLedger(reportOn(report, file), lines, manifest, { rates: expected.rates, seen });
  checkFigures(say, text, manifest, read.figures);
  verified.lines += read.lines;
  return { rows: read.rows, sum: read.figures.net };
}

async function verifyBankFile(
  { source, report, across, names, verified }: Reading,
  { folder, manifest }: Opened,
  entry: ManifestFile,
) {
  const file = `${folder}/${entry.name}`;
  const say = reportOn(report, file);
  const place = { file, exportDate: manifest.exportDate };
  const schema = schemaCheck(say);
  async function* texts() {
    for await (const text of textOf(await source.open(file))) {
      schema.take(text);
      yield text;
    }
  }
  const { rows, sum, header } = await checkBankFile(say, texts(), manifest, entry, (transfer) =>
    across.bank(place, transfer),
  );
  schema.end();
  for (const { name, text, line } of header) {
    const before = names.get(`${name} ${text}`);
    if (before !== undefined) say(line, `${name} ${text} stands already in ${before}`);
    names.set(`${name} ${text}`, `${file}:${line}`);
  }
  verified.transfers += rows;
  verified.total += sum;
  return { rows, sum };
}
