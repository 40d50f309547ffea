import { dayAfter, isDay, readCents } from './amounts.ts';
import { expectSame, type FileReport } from './findings.ts';

const countNames = ['payments', 'refunds', 'transfers', 'carried', 'withheld'] as const;
const sumNames = ['gross', 'fee', 'carriedIn', 'net', 'carriedForward'] as const;
export type Figures = Record<(typeof countNames)[number] | (typeof sumNames)[number], number>;

export const noFigures = (): Figures => ({
  payments: 0,
  refunds: 0,
  transfers: 0,
  carried: 0,
  withheld: 0,
  gross: 0,
  fee: 0,
  carriedIn: 0,
  net: 0,
  carriedForward: 0,
});

export interface ManifestFile {
  name: string;
  bytes: number;
  sha256: string;
  rows: number;
  controlSum: string;
  messageId?: string;
}

export interface Manifest {
  format: string;
  exportDate: string;
  executionDate: string;
  createdAt: string;
  dueDates: string[];
  currency: string;
  counts: Record<(typeof countNames)[number], number>;
  sums: Record<(typeof sumNames)[number], string>;
  files: ManifestFile[];
  /** Whose lines of days closed before are in this export, and whose lines are not. */
  leftBehind?: { merchantId: string; dates: string[] }[];
  leftOut?: { merchantId: string; dates: string[] }[];
  /** The days of `movements.csv` and `balances.csv`; earlier releases have none. */
  books?: { from: string; through: string };
  previousManifestSha256: string | null;
}

/** Reads what the other checks need. @throws SyntaxError, TypeError when it is no manifest of this format */
export function readManifest(text: string): Manifest {
  const manifest = JSON.parse(text) as Manifest;
  const isWhole =
    Array.isArray(manifest.dueDates) &&
    Array.isArray(manifest.files) &&
    typeof manifest.counts === 'object' &&
    typeof manifest.sums === 'object';
  if (!isWhole) throw new TypeError('it has not the parts of a manifest');
  return manifest;
}

/** The line on which the last of these texts stands, each looked for behind the one before. */
export function lineOf(text: string, ...texts: readonly string[]): number {
  let at = 0;
  for (const next of texts) at = Math.max(at, text.indexOf(next, at));
  return text.slice(0, at).split('\n').length;
}

/** What a manifest says of itself and of its place after the one before. */
export function checkManifest(
  say: FileReport,
  text: string,
  manifest: Manifest,
  {
    folderDate,
    previous,
  }: { folderDate: string; previous: { sha256: string | null; exportDate?: string } | undefined },
): void {
  const at = (key: string) => lineOf(text, `"${key}"`);
  expectSame(say, at('format'), 'format', manifest.format, 'reimbursement-export/1');
  expectSame(say, at('currency'), 'currency', manifest.currency, 'EUR');
  expectSame(say, at('exportDate'), 'exportDate', manifest.exportDate, folderDate);
  const { exportDate, executionDate, dueDates } = manifest;
  if (!isDay(exportDate)) say(at('exportDate'), `${exportDate} is no day`);
  if (!isDay(executionDate) || executionDate < exportDate) {
    say(at('executionDate'), `executionDate ${executionDate} is before the export of ${exportDate}`);
  }
  if (Number.isNaN(Date.parse(manifest.createdAt))) say(at('createdAt'), `${manifest.createdAt} is no time`);
  expectSame(say, at('dueDates'), 'last of dueDates', dueDates.at(-1), exportDate);
  for (const [index, day] of dueDates.entries()) {
    const before = index === 0 ? previous?.exportDate : dueDates[index - 1];
    if (!isDay(day)) say(lineOf(text, '"dueDates"', `"${day}"`), `${day} is no day`);
    else if (before !== undefined && isDay(before) && day !== dayAfter(before)) {
      say(lineOf(text, '"dueDates"', `"${day}"`), `due date ${day} does not follow ${before}`);
    }
  }
  if (previous) {
    const named = manifest.previousManifestSha256;
    expectSame(say, at('previousManifestSha256'), 'previousManifestSha256', named, previous.sha256);
  }
}

/** The counts and sums of a manifest against what the ledger's rows come to. */
export function checkFigures(say: FileReport, text: string, { counts, sums }: Manifest, figures: Figures): void {
  for (const name of countNames) {
    expectSame(say, lineOf(text, '"counts"', `"${name}"`), `counts.${name}`, counts[name], figures[name]);
  }
  for (const name of sumNames) {
    expectSame(say, lineOf(text, '"sums"', `"${name}"`), `sums.${name} in cents`, readCents(sums[name]), figures[name]);
  }
}
