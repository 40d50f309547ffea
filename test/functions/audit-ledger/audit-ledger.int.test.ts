import { beforeAll, describe, expect, it } from 'vitest';
import { auditLedger } from '../../../functions/audit-ledger/audit-ledger.ts';
import { auditOf, salt, sourceOf } from '../../support/audit-of.ts';
import { gite, marie, noon, reimbursementWorld, type World } from '../../support/reimbursement-world.ts';
import { countPayments } from '../../support/counted-figures.ts';
import { withDynamoDb } from '../../support/tables.ts';
import { busyBooks } from './busy-books.ts';
import { forgedExports } from './forged-exports.ts';
import { forgedFigures } from './forged-figures.ts';
import { forgedFiles } from './forged-files.ts';
import { forgedInvoices } from './forged-invoices.ts';
import { forgedOperations } from './forged-operations.ts';
import { forgedPayments } from './forged-payments.ts';
import { auditDump, dump, forging, is, tell, type Dump } from './forging.ts';

const db = withDynamoDb();

describe('the audit', () => {
  let world: World;
  let busy: Dump;
  beforeAll(async () => {
    world = await busyBooks(db);
    busy = await dump(world);
  });

  it('finds nothing wrong with what the system itself has written, and balances to zero', async () => {
    const report = await auditOf(world);

    expect(report).toMatchObject({
      ok: true,
      findings: [],
      counts: { payments: 8, wallets: 1, transfers: 2, exports: 4, operations: 6 },
    });
    expect(Object.values(report.balances).reduce((sum, balance) => sum + balance, 0)).toBe(0);
    expect(report.balances['client:held']).toBe(33_00);
    expect(report.balances['bank:transit']).toBeGreaterThan(0);
    // All that is in transit is open at the bank, by the export that asked for it.
    const open = Object.values(report.openAtBank);
    expect(open.reduce((sum, { net }) => sum + net, 0)).toBe(report.balances['bank:transit']);
    expect(report.openAtBank).toMatchObject({ '2026-06-08': { executionDate: '2026-06-08', transfers: 1 } });
  });

  it.each([...forgedPayments, ...forgedExports, ...forgedFiles, ...forgedInvoices, ...forgedOperations])(
    'names %s',
    async (_what, findings, forge) => {
      const forged = structuredClone(busy);
      forge(forging(forged));

      const report = await auditDump(forged);

      expect(report.findings.map(tell)).toEqual(findings);
      expect(report.ok).toBe(false);
      expect(JSON.stringify(report.findings)).not.toMatch(/FR\d\d|••|@/);
    },
  );

  it.each(forgedFigures)('names %s', async (_what, findings, forge) => {
    await countPayments(world, gite);
    const counted = await dump(world);
    expect((await auditDump(counted)).findings).toEqual([]);
    forge(forging(counted));

    expect((await auditDump(counted)).findings.map(tell)).toEqual(findings);
  });

  it('names what a newer release has written, in each table', async () => {
    const forged = structuredClone(busy);
    for (const table of ['ledger', 'payments', 'wallets', 'exports', 'operations'] as const)
      forged[table][0]!['v'] = 99;

    const { findings } = await auditDump(forged);

    const strange = findings.filter(({ code }) => code === 'item-strange').map(({ subject }) => subject.split(' ')[0]);
    expect(strange.sort()).toEqual(['Exports', 'Ledger', 'Operations', 'Payments', 'Wallets']);
  });

  it('reads what an earlier release has exported, which left it in another account', async () => {
    const earlier = structuredClone(busy);
    for (const transfer of earlier.exports.filter(is('status', 'EXPORTED'))) {
      transfer['postings'] = { 'merchant:owed': 0 - Number(transfer['net']), 'merchant:paid': transfer['net'] };
    }

    // It held no books either.
    for (const each of earlier.exports.filter(is('pk', 'EXPORT'))) {
      delete each['books'];
      delete each['closing'];
    }

    const report = await auditDump(earlier);

    expect(report).toMatchObject({ ok: true, balances: { 'bank:transit': 0 } });
    expect(report.balances['merchant:paid']).toBeGreaterThan(0);
  });

  it('names a strange item by table and key, quotes nothing of it, and reads on', async () => {
    const forged = structuredClone(busy);
    const payment = forged.payments[0]!;
    payment['status'] = 'jean@example.org';
    const day = forged.exports.find(({ pk }) => String(pk).startsWith('DAY#'))!;
    day['exportDate'] = 'yesterday';

    const { findings, counts } = await auditDump(forged);

    expect(findings).toContainEqual({
      code: 'item-strange',
      subject: `Payments ${String(payment['id'])}`,
      actual: 'status is none that this release knows',
    });
    expect(findings).toContainEqual({
      code: 'item-strange',
      subject: `Exports ${String(day['pk'])}/-`,
      actual: 'exportDate is not a day YYYY-MM-DD',
    });
    expect(counts).toMatchObject({ payments: busy.payments.length - 1, wallets: 1, records: busy.ledger.length });
  });

  it('does not take a payment in flight for a loss', async () => {
    const moving = await busyBooks(db);
    const source = sourceOf(moving);
    let scans = 0;
    const report = await auditLedger(
      {
        ...source,
        async *scan(table, from) {
          // Between the ledger and the wallets, another payment is made.
          if (table === 'wallets' && (scans += 1) <= 2) await moving.pay(gite, 21_00, noon('2026-06-10'), 250);
          yield* source.scan(table, from);
        },
      },
      salt,
    );

    expect(report).toMatchObject({ ok: true, findings: [] });
    expect(scans).toBeGreaterThan(1);
    expect(report.counts.wallets).toBe(1);
  });

  it('counts a client who never paid', async () => {
    const quiet = await reimbursementWorld(db);

    expect(await auditOf(quiet)).toMatchObject({ ok: true, counts: { wallets: 1, payments: 0 } });
    expect((await dump(quiet)).wallets).toMatchObject([{ clientId: marie }]);
  });
});
