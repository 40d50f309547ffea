import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { parquetTable, type ParquetColumns } from '../../../adapters/parquet-table.ts';
import { withScratch } from '../../../adapters/scratch.ts';
import { csvCells, unquoted } from '../../../core/reimbursement/csv-cells.ts';
import { ledgerTypes } from '../../../core/reimbursement/ledger-csv.ts';
import { checkParquet } from '../../../scripts/verify-export/parquet.ts';
import { chainOfExports } from './chain-of-exports.ts';

const ledger = chainOfExports().get('date=2026-06-09/ledger.csv')!.trimEnd().split('\r\n');

async function* lines() {
  for (const text of ledger) yield await Promise.resolve({ text });
}

/** What is found in the table of these rows, which is to say what the ledger says. */
async function found(rows: readonly string[], columns: ParquetColumns = ledgerTypes) {
  const pieces = await withScratch(async (newFile) => {
    const table = parquetTable(await newFile(), columns);
    for (const row of rows) await table.write(csvCells(row).map(unquoted));
    const pieces: Uint8Array[] = [];
    for await (const piece of (await table.close()).open()) pieces.push(piece);
    return pieces;
  });
  return check(pieces);
}

async function check(pieces: Uint8Array[]) {
  const findings: string[] = [];
  const content = (async function* () {
    for (const piece of pieces) yield await Promise.resolve(piece);
  })();
  const { rows } = await checkParquet((line, problem) => findings.push(`${line}: ${problem}`), content, lines());
  return { rows, findings };
}

const [, ...rows] = ledger;

describe('ledger.parquet', () => {
  it('says what ledger.csv says', async () => {
    expect(await found(rows)).toEqual({ rows: rows.length, findings: [] });
  });

  it.each([
    [
      'another amount',
      rows.with(1, rows[1]!.replace(/,-?\d+\.\d\d,EUR/, ',0.01,EUR')),
      /^2: row is .*0\.01 ; EUR.* recomputed /,
    ],
    ['another day', rows.with(0, rows[0]!.replace('2026-06-09', '2026-06-10')), /^1: row is .*2026-06-10/],
    ['a row less', rows.slice(0, -1), new RegExp(`^${rows.length - 1}: has fewer rows than ledger.csv`)],
    ['a row more', [...rows, rows[0]!], new RegExp(`^${rows.length + 1}: row is .* recomputed nothing`)],
  ])('with %s is named', async (_, forged, problem) => {
    const { findings } = await found(forged);

    expect(findings).toEqual([expect.stringMatching(problem)]);
  });

  it('whose amounts are no amounts is named', async () => {
    const { findings } = await found(rows, { ...ledgerTypes, net: { type: 'text' } });

    expect(findings).toEqual([
      expect.stringMatching(/^1: columns is .*net VARCHAR.* recomputed .*net DECIMAL\(18,2\)/),
    ]);
  });

  it('that is no Parquet is named, not thrown', async () => {
    expect((await check([Buffer.from('record,due_date')])).findings).toEqual([
      expect.stringMatching(/^1: cannot be read: .*ledger\.parquet/),
    ]);
  });
});
