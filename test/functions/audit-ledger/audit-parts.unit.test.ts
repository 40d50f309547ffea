import { beforeAll, expect, it } from 'vitest';
import type { Item } from '../../../adapters/dynamodb/errors.ts';
import { auditPart, newAudit, type AuditResult } from '../../../functions/audit-ledger/audit-ledger.ts';
import { auditParts } from '../../../functions/audit-ledger/audit-parts.ts';
import type { AuditSource } from '../../../functions/audit-ledger/audit-pass.ts';
import { auditOf, salt, sourceOf, today } from '../../support/audit-of.ts';
import { memoryObjects } from '../../support/memory-objects.ts';
import { gite, morning, noon, reimbursementWorld, type World } from '../../support/reimbursement-world.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';
import { busyBooks } from './busy-books.ts';

const db = withMemoryTables();
let world: World;
beforeAll(async () => {
  world = await busyBooks(db);
});

/** An item a page, as if each were a megabyte. */
function bySingleItems(source: AuditSource): AuditSource {
  return {
    ...source,
    async *scan(table, from = {}) {
      const items: Item[] = [];
      for await (const page of source.scan(table)) items.push(...page.items);
      const begun = Number((from[0] as Item | undefined)?.['at'] ?? 0);
      for (const [at, item] of items.entries()) {
        if (at >= begun) yield { items: [item], place: { 0: { at: at + 1 } } };
      }
    },
  };
}

/** Part by part, each with time for one page, what it has come to kept as it is between two steps. */
async function inParts(source: AuditSource, between: (part: number) => Promise<unknown> = () => Promise.resolve()) {
  const staging = memoryObjects();
  const parts = auditParts(staging);
  let kept = await parts.keep(newAudit(salt, today));
  for (let part = 1; ; part += 1) {
    const audited = await auditPart(source, await parts.read(kept), () => false);
    if (audited.status === 'DONE') return { result: audited.result, parts: part, staging };
    kept = await parts.keep(audited.kept);
    await between(part);
  }
}

const figures = ({ anchor, balances, counts, findings, ok, openAtBank, overdue }: AuditResult) => ({
  ...{ anchor, balances, counts, findings, ok, openAtBank, overdue },
});

it('comes to the same in as many parts as there are pages', async () => {
  const { result, parts } = await inParts(bySingleItems(sourceOf(world)));

  expect(figures(result)).toEqual(figures(await auditOf(world)));
  expect(result).toMatchObject({ ok: true, counts: { payments: 8 } });
  expect(parts).toBeGreaterThan(40);
});

it('names in parts what it names in one', async () => {
  const forged = await busyBooks(db);
  await forged.forgeWallet('available', 1);

  const { result } = await inParts(bySingleItems(sourceOf(forged)));

  expect(result.findings).toHaveLength(1);
  expect(figures(result)).toEqual(figures(await auditOf(forged)));
});

it('begins its pass anew when an export has come in between', async () => {
  const busy = await reimbursementWorld(db);
  await busy.enrol(gite);
  await busy.pay(gite, 40_00, noon('2026-06-01'));
  await busy.pay(gite, 60_00, noon('2026-06-02'));
  await busy.runBatch(morning('2026-06-08'));

  const { result } = await inParts(bySingleItems(sourceOf(busy)), async (part) => {
    if (part === 6) await busy.runBatch(morning('2026-06-09'));
  });

  expect(result).toMatchObject({ ok: true, findings: [], counts: { exports: 2, transfers: 2, payments: 2 } });
});

it('does not go on from what somebody has changed', async () => {
  const staging = memoryObjects();
  const parts = auditParts(staging);
  const kept = await parts.keep(newAudit(salt, today));
  const [[key, bytes] = ['', Buffer.from('')]] = staging.objects;
  staging.objects.set(key, Buffer.from(bytes.toString('utf8').replace('COARSE', 'AGAIN')));

  await expect(parts.read(kept)).rejects.toThrow('not what was kept');
  await expect(parts.read('none')).rejects.toThrow('not what was kept');
});
