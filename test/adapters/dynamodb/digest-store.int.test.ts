import { expect, it } from 'vitest';
import { digestStore } from '../../../adapters/dynamodb/digest-store.ts';
import { allShards, shardOf } from '../../../core/ledger/journal.ts';
import { localDate } from '../../../core/time.ts';
import { createdAt } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();

it('tells of each payment once, by its day and the shard of its merchant', async () => {
  const digests = digestStore(db.documents, (await db.freshTables()).notices);
  const date = localDate('2026-05-04');
  const merchantIn = (shard: number) =>
    Array.from({ length: 1000 }, (_, n) => `m${n}`).filter((id) => shardOf(id) === shard);
  const [gite, agence] = merchantIn(3) as [string, string];
  const [hotel] = merchantIn(4) as [string];
  const entry = (merchantId: string, paymentId: string, on = date) => ({ date: on, merchantId, paymentId });
  const all = [entry(gite, 'one'), entry(gite, 'two'), entry(agence, 'one'), entry(hotel, 'one')] as const;
  const another = entry(gite, 'one', localDate('2026-05-05'));
  for (const one of [...all, another, all[0]]) await digests.add(one, createdAt);

  const told = async (on: typeof date, shard: number) => {
    const found = [];
    for await (const page of digests.entries(on, shard)) found.push(...page);
    return found;
  };
  const [inThree, inFour] = await Promise.all([told(date, 3), told(date, 4)]);
  expect(inThree).toHaveLength(3);
  expect(inThree).toEqual(expect.arrayContaining(all.slice(0, 3)));
  expect(inFour).toEqual([all[3]]);
  expect(await told(another.date, 3)).toEqual([another]);
  for (const shard of allShards.filter((one) => one !== 3 && one !== 4)) expect(await told(date, shard)).toEqual([]);
});
