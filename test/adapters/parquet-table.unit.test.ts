import { DuckDBInstance } from '@duckdb/node-api';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parquetTable } from '../../adapters/parquet-table.ts';
import { withScratch } from '../../adapters/scratch.ts';

const columns = {
  name: { type: 'text' },
  day: { type: 'day' },
  at: { type: 'moment', mayBeEmpty: true },
  amount: { type: 'euros' },
  count: { type: 'count', mayBeEmpty: true },
} as const;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parquet-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What DuckDB makes of the rows, and the hash of the file. */
async function readBack(rows: Iterable<readonly string[]>, query: string) {
  const path = join(folder, `${crypto.randomUUID()}.parquet`);
  const sha256 = await withScratch(async (newFile) => {
    const table = parquetTable(await newFile(), columns);
    for (const row of rows) await table.write(row);
    const content = await table.close();
    await pipeline(content.open(), createWriteStream(path));
    return content.sha256;
  });
  const engine = await DuckDBInstance.create();
  const connection = await engine.connect();
  const read = await connection.runAndReadAll(query.replace('$table', `read_parquet('${path}')`));
  connection.closeSync();
  engine.closeSync();
  return { rows: read.getRowsJson(), sha256 };
}

describe('a table of Parquet', () => {
  it('says to DuckDB what was written, in its types', async () => {
    const written = [
      ['Gîte « d’Été »', '2026-06-08', '2026-06-01T10:00:00.047Z', '-0.05', ''],
      ['', '1969-12-31', '', '123456789012345.67', '3'],
    ];

    expect((await readBack(written, 'DESCRIBE SELECT * FROM $table')).rows.map((row) => row.slice(0, 2))).toEqual([
      ['name', 'VARCHAR'],
      ['day', 'DATE'],
      ['at', 'TIMESTAMP WITH TIME ZONE'],
      ['amount', 'DECIMAL(18,2)'],
      ['count', 'INTEGER'],
    ]);
    expect((await readBack(written, 'SELECT name, day, epoch_ms("at"), amount, count FROM $table')).rows).toEqual([
      ['Gîte « d’Été »', '2026-06-08', String(Date.UTC(2026, 5, 1, 10, 0, 0, 47)), '-0.05', null],
      ['', '1969-12-31', null, '123456789012345.67', 3],
    ]);
  });

  it('keeps every row of many groups, and is the same bytes each time', async () => {
    const rows = Array.from({ length: 45_000 }, (_, n) => [`r${n}`, '2026-06-08', '', `${n}.01`, String(n)]);
    const query = 'SELECT count(*), count(DISTINCT name), sum(amount), sum(count) FROM $table';

    const once = await readBack(rows, query);

    expect(once.rows).toEqual([['45000', '45000', '1012477950.00', '1012477500']]);
    expect((await readBack(rows, query)).sha256).toBe(once.sha256);
  });

  it('of no row has its columns', async () => {
    expect((await readBack([], 'SELECT count(*) FROM $table')).rows).toEqual([['0']]);
  });

  it.each([
    ['name of no day', ['a', '08/06/2026', '', '1.00', '']],
    ['amount with one decimal', ['a', '2026-06-08', '', '1.5', '']],
    ['empty amount', ['a', '2026-06-08', '', '', '']],
    ['count with a fraction', ['a', '2026-06-08', '', '1.00', '1.5']],
  ])('refuses an %s', async (_, row) => {
    await expect(readBack([row], 'SELECT 1')).rejects.toThrow(RangeError);
  });
});
