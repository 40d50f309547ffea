import { CsvError, parse } from 'csv-parse/sync';
import type { FileRows } from '../../../core/credit-order/read-lines.ts';

/**
 * The cells of a CSV file as spreadsheets write it: UTF-8 with or without its mark, UTF-16 with one, else Windows-1252;
 * cells set apart by semicolons, tabs or commas, whichever the first row has most of. Undefined when it is none.
 */
export function readFile(bytes: Uint8Array): FileRows | undefined {
  const text = decoded(bytes);
  // A spreadsheet's own format, a picture or a PDF.
  if (/[\0-\b\v\f\u000e-\u001f]/u.test(text)) return undefined;
  const delimiter = delimiterOf(text);
  try {
    const rows = parse(text, { delimiter, bom: true, relaxColumnCount: true, relaxQuotes: true });
    return { rows, delimiter };
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What is no UTF-8 is what French spreadsheets wrote before.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function delimiterOf(text: string): FileRows['delimiter'] {
  const firstRow = (/^\s*(.*)$/mu.exec(text)?.[1] ?? '').replaceAll(/"[^"]*"/gu, '');
  const count = (mark: string) => firstRow.split(mark).length;
  const marks = [';', '\t', ','] as const;
  return marks.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
