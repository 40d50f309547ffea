import { beforeEach, expect, it } from 'vitest';
import { exportOutcomeStore, type ExportOutcomeStore } from '../../../adapters/dynamodb/export-outcome-store.ts';
import { cents } from '../../../contract/money.ts';
import { shardOf } from '../../../core/ledger/journal.ts';
import type { ExportOutcome } from '../../../core/reimbursement/export-outcome.ts';
import { localDate, type LocalDate } from '../../../core/time.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
let outcomes: ExportOutcomeStore;
const date = localDate('2026-05-11');
const nextDate = localDate('2026-05-12');

const merchantIn = (shard: number, nth = 0) =>
  Array.from({ length: 1000 }, (_, n) => `m${n}`).filter((id) => shardOf(id) === shard)[nth]!;
const [third, thirdToo, fourth] = [merchantIn(3), merchantIn(3, 1), merchantIn(4)];

const carried = (merchantId: string, net = 10_00, exportDate: LocalDate = date): ExportOutcome => ({
  ...{ merchantId, exportDate, kind: 'CARRIED_FORWARD' },
  ...{ paymentCount: 1, refundCount: 0, carried: cents(0) },
  ...{ gross: cents(net), fee: cents(0), net: cents(net) },
});
const withheld = (merchantId: string): ExportOutcome => ({
  ...carried(merchantId),
  kind: 'WITHHELD',
  reason: 'PAUSED',
});

async function listed(options: Parameters<ExportOutcomeStore['list']>[1], of = date) {
  const found = [];
  for await (const one of outcomes.list(of, options)) found.push(one);
  return found;
}

beforeEach(async () => {
  outcomes = exportOutcomeStore(db.documents, (await db.freshTables()).exports);
});

it('is written once and never changed', async () => {
  await outcomes.put(carried(third));
  await outcomes.put(carried(third));
  await expect(outcomes.put(carried(third, 99_00))).rejects.toThrow('exists with another content');
  expect(await outcomes.find(date, third)).toEqual(carried(third));
});

it('is found by the export and the merchant, whatever became of it', async () => {
  await outcomes.put(carried(third));
  await outcomes.put(withheld(thirdToo));
  await outcomes.put(carried(third, 20_00, nextDate));
  expect(await outcomes.find(date, third)).toEqual(carried(third));
  expect(await outcomes.find(date, thirdToo)).toEqual(withheld(thirdToo));
  expect(await outcomes.find(nextDate, third)).toEqual(carried(third, 20_00, nextDate));
  expect(await outcomes.find(date, fourth)).toBeUndefined();
});

it('is listed by kind and shard, and from a place on', async () => {
  for (const one of [carried(third), withheld(thirdToo), carried(fourth), withheld(merchantIn(4, 1))])
    await outcomes.put(one);
  await outcomes.put(carried(third, 20_00, nextDate));

  const all = await listed({});
  expect(all.map(({ outcome }) => outcome)).toEqual([
    carried(third),
    withheld(thirdToo),
    carried(fourth),
    withheld(merchantIn(4, 1)),
  ]);
  expect((await listed({ kind: 'WITHHELD' })).map(({ outcome }) => outcome.merchantId)).toEqual([
    thirdToo,
    merchantIn(4, 1),
  ]);
  expect((await listed({ kind: 'CARRIED_FORWARD', shards: [4] })).map(({ outcome }) => outcome)).toEqual([
    carried(fourth),
  ]);
  expect(await listed({}, localDate('2026-05-13'))).toEqual([]);
  for (const [index, { position }] of all.entries()) {
    expect(await listed({ after: position })).toEqual(all.slice(index + 1));
  }
});
