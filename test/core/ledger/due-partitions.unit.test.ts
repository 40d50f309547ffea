import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { debtDate } from '../../../core/ledger/debt-date.ts';
import type * as DuePartitions from '../../../core/ledger/due-partitions.ts';
import { partitionsOn } from '../../../core/ledger/due-partitions.ts';
import { shardOf } from '../../../core/ledger/journal.ts';
import { localDate } from '../../../core/time.ts';
import { bundle } from '../../../lib/bundled-code.ts';

const source = join(import.meta.dirname, '../../../core/ledger/due-partitions.ts');
const merchants = Array.from({ length: 2_000 }, (_, n) => `merchant ${n}`);

/** As it is in the functions of a deployment that has set this. */
async function deployed(dueShards: { from: string; shards: number }[]) {
  const folder = mkdtempSync(join(tmpdir(), 'due-partitions-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'index.mjs');
  bundle(source, file, dueShards);
  const { partitionOf, partitionsOfShard } = (await import(file)) as typeof DuePartitions;
  const day = (date: string) => new Set(merchants.map((id) => partitionOf(id, localDate(date)))).size;
  return { partitionOf, partitionsOfShard, day };
}

it('a due date has the partitions that were set from it on, and what merchants owe has those of always', async () => {
  const { day, partitionOf, partitionsOfShard } = await deployed([
    { from: '2027-06-01', shards: 64 },
    { from: '2028-06-01', shards: 256 },
  ]);

  expect(['2027-05-31', '2027-06-01', '2028-05-31', '2028-06-01'].map(day)).toEqual([16, 64, 64, 256]);
  for (const merchantId of merchants) {
    expect(partitionOf(merchantId, debtDate)).toBe(shardOf(merchantId));
    const partition = partitionOf(merchantId, localDate('2028-06-01'));
    expect(partitionsOfShard(localDate('2028-06-01'), shardOf(merchantId))).toContain(partition);
  }
});

it('a setting counts from its very day on, and never for what merchants owe', () => {
  const set = [
    { from: localDate('2027-06-01'), shards: 64 },
    { from: localDate('2028-06-01'), shards: 256 },
  ] as const;
  const on = (date: string) => partitionsOn(localDate(date), set);
  expect(['2027-05-31', '2027-06-01', '2028-05-31', '2028-06-01'].map(on)).toEqual([16, 64, 64, 256]);
  expect(on(debtDate)).toBe(16);
});

it('nothing is set by itself', async () => {
  const { day, partitionsOfShard } = await deployed([]);
  expect(day('2099-01-01')).toBe(16);
  expect(partitionsOfShard(localDate('2099-01-01'), 7)).toEqual([7]);
});
