import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { cellsOf } from './cells.ts';
import { expectSame, type FileReport } from './findings.ts';

type Lines = AsyncIterable<{ text: string }>;

/** The columns of version 1 with the types that another program knows them by. */
const columns = [
  'record VARCHAR',
  'due_date DATE',
  'merchant_id VARCHAR',
  'payment_request_id VARCHAR',
  'at TIMESTAMP WITH TIME ZONE',
  'gross DECIMAL(18,2)',
  'fee DECIMAL(18,2)',
  'net DECIMAL(18,2)',
  'currency VARCHAR',
  'end_to_end_id VARCHAR',
  'payment_count INTEGER',
  'refund_count INTEGER',
  'reason VARCHAR',
  'iban VARCHAR',
  'account_holder VARCHAR',
];

/** Of each column, what it says as text, '' for null; a moment as its milliseconds. */
const asText = columns.map((column) => {
  const name = column.slice(0, column.indexOf(' '));
  return `coalesce(CAST(${name === 'at' ? 'epoch_ms("at")' : `"${name}"`} AS VARCHAR), '')`;
});
const atColumn = columns.findIndex((column) => column.startsWith('at '));

/** `ledger.parquet`, as DuckDB reads it, against `ledger.csv`: row by row the same cells. Memory stays flat. */
export async function checkParquet(
  say: FileReport,
  content: AsyncIterable<Uint8Array>,
  ledger: Lines,
): Promise<{ rows: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'verify-export-'));
  const path = join(folder, 'ledger.parquet');
  try {
    await pipeline(Readable.from(content), createWriteStream(path));
    // What it cannot do by itself it must not fetch from elsewhere.
    const alone = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' };
    const engine = await DuckDBInstance.create(':memory:', { ...alone, threads: '1', memory_limit: '512MB' });
    const connection = await engine.connect();
    try {
      return await compare(say, connection, path, ledger);
    } catch (error) {
      say(1, `cannot be read: ${String(error).replaceAll(path, 'ledger.parquet').split('\n')[0] ?? ''}`);
      return { rows: 0 };
    } finally {
      connection.closeSync();
      engine.closeSync();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function compare(say: FileReport, connection: DuckDBConnection, path: string, ledger: Lines) {
  const described = await connection.runAndReadAll('DESCRIBE SELECT * FROM read_parquet($1)', [path]);
  const found = described.getRows().map(([name, type]) => `${String(name)} ${String(type)}`);
  expectSame(say, 1, 'columns', found.join(', '), columns.join(', '));
  if (found.join() !== columns.join()) return { rows: 0 };

  const lines = ledger[Symbol.asyncIterator]();
  await lines.next();
  let rows = 0;
  const read = await connection.stream(`SELECT ${asText.join(', ')} FROM read_parquet($1)`, [path]);
  for await (const block of read.yieldRows()) {
    for (const cells of block) {
      rows += 1;
      const line = await lines.next();
      const expected = line.done ? 'nothing' : textOf(line.value.text);
      expectSame(say, rows, 'row', cells.map(String).join(' ; '), expected);
    }
  }
  if (!(await lines.next()).done) say(rows, 'has fewer rows than ledger.csv');
  return { rows };
}

const textOf = (line: string): string =>
  cellsOf(line, ',')
    .map((cell, at) => (at === atColumn && cell !== '' ? String(Date.parse(cell)) : cell))
    .join(' ; ');
