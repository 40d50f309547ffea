import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { derivedId } from '../../../core/ids.ts';
import { localDate } from '../../../core/time.ts';
import { bundleAsIs } from '../../../lib/bundled-code.ts';
import type * as AuditOf from '../../support/audit-of.ts';
import { morning, noon, type World } from '../../support/reimbursement-world.ts';
import type * as ReimbursementWorld from '../../support/reimbursement-world.ts';
import { withDynamoDb } from '../../support/tables.ts';

/** All code of a deployment that has set this, which the bundler writes into it. */
async function deployed(dueShards: { from: string; shards: number }[]) {
  const folder = mkdtempSync(join(tmpdir(), 'due-shards-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'index.mjs');
  const contents = "export * from './reimbursement-world.ts'; export * from './audit-of.ts';";
  const stdin = { contents, resolveDir: join(import.meta.dirname, '../../support'), loader: 'ts' } as const;
  bundleAsIs({ stdin, define: { DUE_SHARDS: JSON.stringify(dueShards) } }, file);
  return (await import(file)) as typeof ReimbursementWorld & typeof AuditOf;
}

const db = withDynamoDb();
const merchants = Array.from({ length: 6 }, (_, n) => derivedId('merchant', String(n)));

const transfersIn = (world: World, date: string) =>
  world
    .file(date, 'ledger.csv')
    .split('\r\n')
    .filter((row) => row.startsWith('TRANSFER,'))
    .map((row) => [row.split(',')[2], row.split(',')[7]]);

it('lines of dates with more shards are closed, given back and carried like all others, in one export with those of before', async () => {
  const { reimbursementWorld, auditOf } = await deployed([{ from: '2026-06-09', shards: 64 }]);
  const world = await reimbursementWorld(db);
  for (const id of merchants) await world.enrol(id);
  for (const id of merchants) await world.pay(id, 10_00, noon('2026-06-01')); // due on the 8th, of 16 shards
  const later = [];
  for (const id of merchants) later.push(await world.pay(id, 25_00, noon('2026-06-02'))); // due on the 9th, of 64
  const [voided, refunded] = later;
  await world.refund(voided!, noon('2026-06-03'), false);

  await world.runBatch(morning('2026-06-09'));

  const { Items = [] } = await world.client.send(new ScanCommand({ TableName: world.tables.ledger }));
  const partitions = Items.map(({ pk }) => String(pk)).filter((pk) => pk.startsWith('D#2026-06-09'));
  expect(partitions.some((pk) => Number(pk.split('#')[2]) > 15)).toBe(true);
  const expected = merchants.map((id, n) => [id, n === 0 ? '10.00' : '35.00']);
  expect(transfersIn(world, '2026-06-09').sort()).toEqual(expected.sort());

  await world.refund(refunded!, noon('2026-06-09'), true);
  await world.runBatch(morning('2026-06-10'));
  expect(await world.ledger.debtOf(merchants[1]!)).toMatchObject({ net: -25_00 });

  expect(await auditOf(world)).toMatchObject({ ok: true, findings: [] });
  expect((await world.exports.find(localDate('2026-06-09')))?.dates).toContain('2026-06-08');
});
