import { parquetTable } from '../../adapters/parquet-table.ts';
import { readLines, type ObjectStore } from '../../adapters/s3/object-store.ts';
import type { Cents } from '../../contract/money.ts';
import type { BooksSettings } from '../../contract/settings/books-settings.ts';
import { accountingEntries, entriesHeader } from '../../core/reimbursement/accounting-entries.ts';
import { csvCells, unquoted } from '../../core/reimbursement/csv-cells.ts';
import { ledgerHeader, ledgerTypes, readLedgerRow } from '../../core/reimbursement/ledger-csv.ts';
import type { ExportPlan } from '../../core/reimbursement/plan.ts';
import { byteOrderMark, spreadsheetLine } from '../../core/reimbursement/spreadsheet-ledger.ts';
import type { MadeFile, NewFile } from './made-file.ts';
import type { ShardSummary } from './staging.ts';

interface Sources {
  staging: ObjectStore;
  shards: readonly ShardSummary[];
  newFile: NewFile;
  /** The sum of the transfers in the ledger. */
  transferred: Cents;
}

/**
 * What accountants get besides `ledger.csv`, made from its rows in one pass: `entries.txt` for their program and, where the
 * deployment wants them, `ledger-fr.csv` for their spreadsheet and `ledger.parquet` for their data warehouse.
 */
export async function writeBooks(
  plan: ExportPlan,
  settings: BooksSettings,
  { staging, shards, newFile, transferred }: Sources,
): Promise<MadeFile[]> {
  const entriesFor = accountingEntries(plan, settings);
  const entries = await newFile();
  const sheet = settings.spreadsheet ? await newFile() : undefined;
  const table = settings.parquet ? parquetTable(await newFile(), ledgerTypes) : undefined;
  await entries.write(entriesHeader);
  await sheet?.write(`${byteOrderMark}${spreadsheetLine(ledgerHeader.trimEnd())}\r\n`);
  let rows = 0;
  let entryLines = 0;
  for (const { ledger } of shards) {
    for await (const text of readLines(staging, ledger.key)) {
      const written = entriesFor(readLedgerRow(text));
      await entries.write(written);
      entryLines += written.split('\r\n').length - 1;
      await sheet?.write(`${spreadsheetLine(text)}\r\n`);
      await table?.write(csvCells(text).map(unquoted));
      rows += 1;
    }
  }
  const files = [{ name: 'entries.txt', rows: entryLines, content: await entries.close() }];
  if (sheet) files.push({ name: 'ledger-fr.csv', rows, content: await sheet.close() });
  if (table) files.push({ name: 'ledger.parquet', rows, content: await table.close() });
  return files.map(({ content, ...entry }) => ({ content, entry: { ...entry, controlSum: transferred } }));
}
