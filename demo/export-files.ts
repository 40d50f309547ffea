import { createHash } from 'node:crypto';
import type { Answered, Caller } from '../local/api/caller.ts';
import { expectSame } from './narrator.ts';

/** What a manifest says, as far as the story needs it. Amounts are decimal strings. */
export interface Manifest {
  exportDate: string;
  executionDate: string;
  counts: { payments: number; refunds: number; transfers: number; carried: number; withheld: number };
  sums: { gross: string; fee: string; carriedIn: string; net: string; carriedForward: string };
  files: { name: string; sha256: string; rows: number; controlSum: string }[];
}

/** A row of `ledger.csv`, by the names in its header. */
export type LedgerRow = Record<string, string>;

export interface ExportFiles {
  detail: Answered<'getExport'>;
  manifest: Manifest;
  rows: LedgerRow[];
  /** The bank files; none when there was nothing to transfer. */
  bankFiles: string[];
}

/** Downloads an export by the links that finance gets, and checks each file's hash on the way. */
export async function downloadExport(finance: Caller, date: string): Promise<ExportFiles> {
  const detail = await finance.call('getExport', { params: { date } });
  const texts = new Map<string, string>();
  for (const { name, url, sha256 } of detail.files) {
    const response = await fetch(url);
    const bytes = Buffer.from(await response.arrayBuffer());
    expectSame(`hash of ${name} of ${date}`, createHash('sha256').update(bytes).digest('hex'), sha256);
    texts.set(name, bytes.toString('utf8'));
  }
  const manifest = JSON.parse(texts.get('manifest.json') ?? '{}') as Manifest;
  for (const { name, sha256 } of manifest.files) {
    expectSame(`hash of ${name} in the manifest`, sha256, detail.files.find((file) => file.name === name)?.sha256);
  }
  return {
    detail,
    manifest,
    rows: readLedger(texts.get('ledger.csv') ?? ''),
    bankFiles: [...texts].filter(([name]) => name.endsWith('.xml')).map(([, text]) => text),
  };
}

/** RFC 4180, as far as this ledger uses it: no line breaks within fields. */
function readLedger(text: string): LedgerRow[] {
  const [header = '', ...lines] = text.split('\r\n').filter((line) => line !== '');
  const names = header.split(',');
  return lines.map((line) => {
    const fields = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    );
    return Object.fromEntries(names.map((name, index) => [name, fields[index] ?? '']));
  });
}

/** Cents of a decimal amount such as `-12.50`. */
export const centsOf = (decimal: string | undefined): number => Math.round(Number(decimal) * 100);

export const sumOf = (rows: readonly LedgerRow[], column: string): number =>
  rows.reduce((sum, row) => sum + centsOf(row[column]), 0);

/** The text of each element of that name. */
export const elements = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => text);
