import { createHash } from 'node:crypto';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import type { ClientPlugin } from '../../../adapters/aws-clients.ts';
import { recordPut } from '../../../adapters/dynamodb/payment-store.ts';
import { Unavailable } from '../../../adapters/unavailable.ts';
import { cents } from '../../../contract/money.ts';
import { booksSettingsFrom } from '../../../contract/settings/books-settings.ts';
import { defaultReimbursementSettings } from '../../../contract/settings/reimbursement-settings.ts';
import { debit } from '../../../core/ledger/movements.ts';
import type { ComingAccount } from '../../../core/payout-terms.ts';
import type { AwaitingClient } from '../../../core/payment/payment.ts';
import { addMs, localDate, toIso } from '../../../core/time.ts';
import { auditOf } from '../../support/audit-of.ts';
import { foundByVerifier } from '../../support/found-by-verifier.ts';
import { paymentIn } from '../../support/payments.ts';
import { canyon, gite, morning, noon, reimbursementWorld, type World } from '../../support/reimbursement-world.ts';
import { writtenNotices } from '../../support/written-notices.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';
import { pain001Findings } from '../../support/validate-pain001.ts';
import { aComingAccount, setOrganisationAccount, setPayoutTerms } from '../../support/set-payout-terms.ts';
import { setStatus } from '../../support/set-status.ts';

const db = withMemoryTables();

/** Validated on Monday 1 June 2026, due on Monday 8 June. */
const monday = noon('2026-06-01');
const dueMonday = '2026-06-08';

interface Manifest {
  counts: Record<string, number>;
  sums: Record<string, string>;
  files: { name: string; sha256: string; rows: number; controlSum: string; messageId?: string }[];
  dueDates: string[];
  executionDate: string;
  previousManifestSha256: string | null;
}

const manifest = (world: World, date: string) => JSON.parse(world.file(date, 'manifest.json')) as Manifest;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const rows = (world: World, date: string) =>
  world
    .file(date, 'ledger.csv')
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','));
const begin = async (world: World) => {
  await world.plan(morning(dueMonday));
  return localDate(dueMonday);
};
const endToEndIds = (xml: string) => [...xml.matchAll(/<EndToEndId>(.*?)<\/EndToEndId>/g)].map(([, id]) => id);

describe('an export', () => {
  it('pays each merchant what its payments come to, in files that agree to the cent', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.enrol(canyon, { accountHolder: 'Vertige & Cañon', iban: 'FR1420041010050500013M02606' });
    await world.pay(gite, 85_50, monday);
    await world.pay(gite, 14_50, monday);
    await world.pay(canyon, 100_00, monday, 250);

    const run = await world.runBatch(morning(dueMonday));

    expect(run).toEqual({ exported: [dueMonday], reason: 'nothing-left' });
    const xml = world.file(dueMonday, 'pain.001.xml');
    expect(pain001Findings(xml)).toEqual([]);
    expect(xml).toContain('<NbOfTxs>2</NbOfTxs><CtrlSum>197.50</CtrlSum>');
    expect(xml).toContain('<Dt>2026-06-08</Dt>');
    expect(xml).toContain('CHEQUE-VACANCES CONNECT REMB 2026-06-08 2 PAIEMENTS');
    expect(manifest(world, dueMonday)).toMatchObject({
      counts: { payments: 3, refunds: 0, transfers: 2, carried: 0, withheld: 0 },
      sums: { gross: '200.00', fee: '2.50', carriedIn: '0.00', net: '197.50', carriedForward: '0.00' },
      dueDates: [dueMonday],
      executionDate: dueMonday,
      previousManifestSha256: null,
    });
    const transfers = rows(world, dueMonday).filter(([record]) => record === 'TRANSFER');
    expect(transfers.map(([, , merchant, , , gross, fee, net]) => [merchant, gross, fee, net]).sort()).toEqual(
      [
        [gite, '100.00', '0.00', '100.00'],
        [canyon, '100.00', '2.50', '97.50'],
      ].sort(),
    );
  });

  it('names each file by its hash, and the manifest before it', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.pay(gite, 30_00, monday);
    await world.runBatch(morning(dueMonday));
    await world.runBatch(morning('2026-06-09'));

    for (const { name, sha256: said } of manifest(world, dueMonday).files) {
      expect(sha256(world.file(dueMonday, name))).toBe(said);
    }
    expect(manifest(world, '2026-06-09').previousManifestSha256).toBe(sha256(world.file(dueMonday, 'manifest.json')));
  });

  it('has the accountants’ files, which come to the same transfers', async () => {
    const world = await reimbursementWorld(db);
    world.books = booksSettingsFrom({ spreadsheet: true });
    await world.enrol(gite);
    await world.pay(gite, 100_00, monday, 250);
    await world.runBatch(morning(dueMonday));

    expect(manifest(world, dueMonday).files.map(({ name, rows, controlSum }) => [name, rows, controlSum])).toEqual([
      ['pain.001.xml', 1, '97.50'],
      ['ledger.csv', 2, '97.50'],
      ['entries.txt', 5, '97.50'],
      ['ledger-fr.csv', 2, '97.50'],
      ['movements.csv', 0, '0.00'],
      ['balances.csv', 11, '0.00'],
    ]);
    expect(world.file(dueMonday, 'entries.txt')).toContain('|706000|Commissions|');
    expect(world.file(dueMonday, 'ledger-fr.csv')).toContain(';100,00;2,50;97,50;EUR;');
  });

  it('has the ledger in typed columns where a deployment wants it, which another program reads', async () => {
    const world = await reimbursementWorld(db);
    world.books = booksSettingsFrom({ parquet: true });
    await world.enrol(gite);
    await world.pay(gite, 100_00, monday, 250);
    await world.runBatch(morning(dueMonday));

    const [table] = manifest(world, dueMonday).files.filter(({ name }) => name === 'ledger.parquet');
    expect(table).toMatchObject({ rows: 2, controlSum: '97.50' });
    expect(await foundByVerifier(world)).toEqual([]);
  });

  it('says when it was made in whole seconds, as every bank takes it', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.pay(gite, 30_00, monday);

    await world.runBatch(addMs(morning(dueMonday), 47));

    expect(world.file(dueMonday, 'pain.001.xml')).toContain('<CreDtTm>2026-06-08T05:00:00Z</CreDtTm>');
  });

  it('shows an account in full to the bank alone, and no client at all', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    const payment = await world.pay(gite, 30_00, monday);

    await world.runBatch(morning(dueMonday));

    const others = world.file(dueMonday, 'ledger.csv') + world.file(dueMonday, 'manifest.json');
    const { items } = await world.outcome();
    for (const text of [others, JSON.stringify(items.filter(({ pk }) => String(pk).startsWith('R#')))]) {
      expect(text).not.toContain('FR7630006000011234567890189');
      expect(text).not.toContain(payment.clientId);
    }
    expect(others).not.toContain('REF-1');
  });

  it('of an empty business day has a manifest with zeros and nothing for the bank', async () => {
    const world = await reimbursementWorld(db);

    await world.runBatch(morning(dueMonday));

    expect(world.has(dueMonday, 'pain.001.xml')).toBe(false);
    expect(manifest(world, dueMonday)).toMatchObject({
      counts: { payments: 0, refunds: 0, transfers: 0, carried: 0, withheld: 0 },
      sums: { gross: '0.00', fee: '0.00', carriedIn: '0.00', net: '0.00', carriedForward: '0.00' },
    });
    expect(rows(world, dueMonday)).toEqual([]);
  });

  it('splits what is too much for one bank file, each with a message of its own', async () => {
    const world = await reimbursementWorld(db);
    for (const merchant of ['m1', 'm2', 'm3', 'm4', 'm5']) {
      await world.enrol(merchant);
      await world.pay(merchant, 10_00, monday);
    }

    await world.runBatch(morning(dueMonday), { ...defaultReimbursementSettings, transfersPerFile: 2 });

    const bankFiles = manifest(world, dueMonday).files.filter(({ messageId }) => messageId);
    expect(bankFiles.map(({ name, rows: count, controlSum }) => [name, count, controlSum])).toEqual([
      ['pain.001.xml', 2, '20.00'],
      ['pain.001-2.xml', 2, '20.00'],
      ['pain.001-3.xml', 1, '10.00'],
    ]);
    expect(new Set(bankFiles.map(({ messageId }) => messageId)).size).toBe(3);
    const documents = bankFiles.map(({ name }) => world.file(dueMonday, name));
    for (const document of documents) expect(pain001Findings(document)).toEqual([]);
    expect(new Set(documents.flatMap(endToEndIds)).size).toBe(5);
  });
});

describe('the calendar of the batch', () => {
  it('does nothing on a holiday, and pays on the next settlement day', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.pay(gite, 30_00, noon('2026-03-27')); // +5 business days is Good Friday

    expect(await world.runBatch(morning('2026-04-02'))).toEqual({ exported: ['2026-04-02'], reason: 'nothing-left' });
    for (const closed of ['2026-04-03', '2026-04-05', '2026-04-06']) {
      expect(await world.runBatch(morning(closed))).toEqual({ exported: [], reason: 'not-a-business-day' });
    }
    await world.runBatch(morning('2026-04-07'));

    expect(world.has('2026-04-02', 'pain.001.xml')).toBe(false);
    expect(world.has('2026-04-03', 'manifest.json')).toBe(false);
    expect(manifest(world, '2026-04-07').sums['net']).toBe('30.00');
  });

  it('catches up missed days with one export of the day of the run, never asking for a past one', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.runBatch(morning('2026-06-05'));
    await world.pay(gite, 10_00, noon('2026-06-01')); // due on the 8th
    await world.pay(gite, 20_00, noon('2026-06-02')); // due on the 9th
    await world.pay(gite, 40_00, noon('2026-06-04')); // due on the 11th
    await world.pay(gite, 80_00, noon('2026-06-05')); // due on the 12th

    expect(await world.runBatch(morning('2026-06-11'))).toEqual({ exported: ['2026-06-11'], reason: 'nothing-left' });

    expect(manifest(world, '2026-06-11')).toMatchObject({
      dueDates: ['2026-06-06', '2026-06-07', '2026-06-08', '2026-06-09', '2026-06-10', '2026-06-11'],
      executionDate: '2026-06-11',
      counts: { payments: 3, transfers: 1 },
      sums: { net: '70.00' },
    });
    await world.runBatch(morning('2026-06-12'));
    expect(manifest(world, '2026-06-12').sums['net']).toBe('80.00');
  });

  it('pays what was due on a day that has become a holiday since', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.runBatch(morning('2026-06-05'));
    // A Saturday, as no calendar of today would have it.
    const dueDate = localDate('2026-06-06');
    const payment = { ...(paymentIn('AWAITING_CLIENT') as AwaitingClient), merchantId: gite, commissionBps: 0 };
    const { record } = debit(payment, { amount: cents(10_00), dueDate, at: noon('2026-05-29') });
    await world.client.send(new PutCommand(recordPut(world.tables.ledger, record).Put!));

    await world.runBatch(morning('2026-06-08'));

    expect(manifest(world, '2026-06-08').sums['net']).toBe('10.00');
    expect(await world.exports.closedBy(dueDate)).toBe('2026-06-08');
  });

  it('goes on where the exports end, also when the cursor was put ahead or is gone', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.pay(gite, 30_00, noon('2026-06-02'));
    await world.runBatch(morning('2026-06-08'));
    const Key = { pk: 'CURSOR', sk: '-' };
    const TableName = world.tables.exports;
    await world.client.send(new PutCommand({ TableName, Item: { ...Key, closedThrough: '2026-07-31', v: 1 } }));

    expect((await world.runBatch(morning('2026-06-09'))).exported).toEqual(['2026-06-09']);
    await world.client.send(new DeleteCommand({ TableName, Key }));
    expect((await world.runBatch(morning('2026-06-10'))).exported).toEqual(['2026-06-10']);

    expect(await world.exports.find(localDate('2026-06-09'))).toMatchObject({ dates: ['2026-06-09'] });
    expect(await world.exports.find(localDate('2026-06-10'))).toMatchObject({ dates: ['2026-06-10'] });
    expect(await world.exports.transfer(gite, localDate('2026-06-09'), 1)).toMatchObject({ net: 30_00 });
    expect(await auditOf(world)).toMatchObject({ ok: true });
  });

  it('forgets nothing when the very first run is late', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.pay(gite, 10_00, noon('2026-01-05'));
    await world.pay(gite, 20_00, noon('2026-06-01'));

    await world.runBatch(morning('2026-06-15')); // 110 settlement days later: more than one transaction holds

    expect(manifest(world, '2026-06-15').sums['net']).toBe('30.00');
    expect(manifest(world, '2026-06-15').dueDates.length).toBeGreaterThan(100);
    expect(await world.exports.closedBy(localDate('2026-01-12'))).toBe('2026-06-15');
  });
});

describe('what is not transferred', () => {
  it('is a debt that is carried once: days on which nothing is due say nothing of it', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    const paid = await world.pay(gite, 100_00, monday);
    await world.runBatch(morning(dueMonday));
    await world.refund(paid, noon(dueMonday), true);
    const days = ['2026-06-09', '2026-06-10', '2026-06-11', '2026-06-12', '2026-06-15'];
    for (const day of days) await world.runBatch(morning(day));

    expect(days.map((day) => rows(world, day).map(([record]) => record))).toEqual([
      ['REFUND', 'CARRIED_FORWARD'],
      [],
      [],
      [],
      [],
    ]);
    expect(await world.ledger.debtOf(gite)).toEqual({ net: -100_00, since: '2026-06-09' });

    await world.pay(gite, 130_00, noon('2026-06-15'));
    for (const day of ['2026-06-16', '2026-06-22']) await world.runBatch(morning(day));
    expect(rows(world, '2026-06-22').map((row) => [row[0], row[7], row[12]])).toEqual([
      ['CAPTURE', '130.00', ''],
      ['CARRY', '-100.00', 'FROM 2026-06-09'],
      ['TRANSFER', '30.00', ''],
    ]);
    expect(await world.ledger.debtOf(gite)).toEqual({ net: 0 });
    await world.runBatch(morning('2026-06-23'));
    expect(rows(world, '2026-06-23')).toEqual([]);
  });

  it('is carried forward until the merchant has earned it back', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    const paid = await world.pay(gite, 100_00, monday);
    await world.runBatch(morning(dueMonday));
    await world.refund(paid, noon(dueMonday), true); // −100.00, due on the 9th
    await world.pay(gite, 30_00, noon('2026-06-03')); // due on the 10th
    await world.pay(gite, 90_00, noon('2026-06-04')); // due on the 11th

    await world.runBatch(morning('2026-06-09'));
    await world.runBatch(morning('2026-06-10'));
    await world.runBatch(morning('2026-06-11'));
    await world.runBatch(morning('2026-06-12'));

    const sums = ['2026-06-09', '2026-06-10', '2026-06-11', '2026-06-12'].map((date) => {
      const { net, carriedIn, carriedForward } = manifest(world, date).sums;
      return [carriedIn, net, carriedForward];
    });
    expect(sums).toEqual([
      ['0.00', '0.00', '-100.00'],
      ['-100.00', '0.00', '-70.00'],
      ['-70.00', '20.00', '0.00'],
      ['0.00', '0.00', '0.00'],
    ]);
    expect(world.has('2026-06-10', 'pain.001.xml')).toBe(false);
  });

  it('waits below the minimum', async () => {
    const world = await reimbursementWorld(db);
    const settings = { ...defaultReimbursementSettings, minimumTransfer: cents(50_00) };
    await world.enrol(gite);
    await world.pay(gite, 30_00, monday);
    await world.pay(gite, 20_00, noon('2026-06-02'));

    await world.runBatch(morning(dueMonday), settings);
    await world.runBatch(morning('2026-06-09'), settings);

    expect(rows(world, dueMonday).map(([record]) => record)).toEqual(['CAPTURE', 'BELOW_MINIMUM']);
    expect(manifest(world, '2026-06-09').sums).toMatchObject({ gross: '20.00', carriedIn: '30.00', net: '50.00' });
  });

  it('is withheld from a paused merchant, listed, and paid once it may go on', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite, { status: 'PAUSED' });
    await world.enrol(canyon, { iban: 'FR7630006000011234567890188' });
    await world.pay(gite, 30_00, monday);
    await world.pay(canyon, 40_00, monday);

    await world.runBatch(morning(dueMonday));
    await setStatus(world.client, world.tables, gite, 'ACTIVE');
    await world.runBatch(morning('2026-06-09'));

    const withheld = rows(world, dueMonday).filter(([record]) => record === 'WITHHELD');
    expect(withheld.map((row) => [row[2], row[7], row[12]]).sort()).toEqual(
      [
        [gite, '30.00', 'PAUSED'],
        [canyon, '40.00', 'NO_VALID_ACCOUNT'],
      ].sort(),
    );
    expect(manifest(world, dueMonday).counts).toMatchObject({ withheld: 2, transfers: 0 });
    expect(endToEndIds(world.file('2026-06-09', 'pain.001.xml'))).toEqual([`260609-1-${gite}`]);
  });
});

it('tells each merchant of the transfer once, also when the export is marked again', async () => {
  const world = await reimbursementWorld(db);
  await world.enrol(gite);
  await world.pay(gite, 30_00, monday);
  await world.runBatch(morning(dueMonday));
  await world.mark(localDate(dueMonday));

  expect(await writtenNotices(db, world.tables)).toMatchObject([
    {
      event: 'TRANSFER_MADE',
      recipientId: gite,
      occurrence: `${dueMonday}-1`,
      facts: { amount: 30_00, payments: 1, date: dueMonday, account: expect.stringContaining('••••') as string },
    },
  ]);
});

describe('a void', () => {
  it('just before the close takes the payment off the list; after it, the date refuses it', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    const voided = await world.pay(gite, 30_00, monday);
    const late = await world.pay(gite, 50_00, monday);

    await world.refund(voided, morning(dueMonday), false);
    const planned = await world.plan(morning(dueMonday));
    const refused = await world.refund(late, morning(dueMonday), false);
    await world.runBatch(morning(dueMonday));

    expect(planned.status).toBe('export');
    expect(refused).toEqual({ blocked: 'day' });
    expect(rows(world, dueMonday).map(([record, , , id, , , , net]) => [record, id, net])).toEqual([
      ['CAPTURE', late.id, '50.00'],
      ['TRANSFER', '', '50.00'],
    ]);
  });

  it('of all that was due leaves no trace of the merchant', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.refund(await world.pay(gite, 30_00, monday), noon('2026-06-02'), false);

    await world.runBatch(morning(dueMonday));

    expect(rows(world, dueMonday)).toEqual([]);
    expect(manifest(world, dueMonday).counts['payments']).toBe(0);
  });
});

describe('killed anywhere and run again', () => {
  async function prepared(): Promise<World> {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.enrol(canyon);
    await world.pay(gite, 85_50, monday);
    await world.pay(canyon, 20_00, monday);
    await world.refund(await world.pay(canyon, 70_00, noon('2026-05-29')), noon('2026-06-01'), false);
    return world;
  }
  /** Ids depend only on the order of the calls, so two worlds prepared alike are alike. */
  const comparable = async (world: World) => (await world.outcome()).files;

  type Step = 'plan' | 'map of some shards' | 'map' | 'assemble' | 'publish' | 'mark';
  const steps: Step[] = ['plan', 'map of some shards', 'map', 'assemble', 'publish', 'mark'];

  async function runUntil(world: World, last: Step): Promise<void> {
    const date = localDate(dueMonday);
    const shards = [...Array(16).keys()];
    const actions: Record<Step, () => Promise<unknown>> = {
      plan: () => world.plan(morning(dueMonday)),
      'map of some shards': () => Promise.all(shards.slice(0, 7).map((shard) => world.map(date, shard))),
      map: () => Promise.all(shards.map((shard) => world.map(date, shard))),
      assemble: () => world.assemble(date),
      publish: () => world.publish(date),
      mark: () => world.mark(date),
    };
    for (const step of steps.slice(0, steps.indexOf(last) + 1)) await actions[step]();
  }

  it.each(steps)('after %s gives the same bytes, and pays once', async (last) => {
    const undisturbed = await prepared();
    await undisturbed.runBatch(morning(dueMonday));
    const world = await prepared();

    await runUntil(world, last);
    await world.runBatch(morning(dueMonday));

    expect(await comparable(world)).toEqual(await comparable(undisturbed));
    const transfers = (await world.outcome()).items.filter(({ pk }) => String(pk).startsWith('R#'));
    expect(transfers.map(({ net }) => Number(net)).sort()).toEqual([20_00, 85_50].sort());
  });

  it('the next day, it first finishes the export that was begun', async () => {
    const world = await prepared();
    await runUntil(world, 'map');
    await world.pay(gite, 11_00, noon('2026-06-02'));

    const run = await world.runBatch(morning('2026-06-09'));

    expect(run.exported).toEqual([dueMonday, '2026-06-09']);
    expect(manifest(world, '2026-06-09').sums['net']).toBe('11.00');
  });

  it('days later, it asks the bank for the first day that is not past, in all that it leaves', async () => {
    const world = await prepared();
    await runUntil(world, 'map');

    await world.runBatch(morning('2026-06-14')); // A Sunday.

    const asked = '2026-06-15';
    expect(world.file(dueMonday, 'pain.001.xml')).toContain(`<ReqdExctnDt><Dt>${asked}</Dt></ReqdExctnDt>`);
    expect(manifest(world, dueMonday).executionDate).toBe(asked);
    expect(await world.exports.find(localDate(dueMonday))).toMatchObject({ status: 'PUBLISHED', executionDate: asked });
    expect(await world.exports.transfer(gite, localDate(dueMonday), 1)).toMatchObject({ executionDate: asked });
  });

  it('publishes nothing that the bank would not take any more', async () => {
    const world = await prepared();
    await runUntil(world, 'assemble');

    await expect(world.runBatch(morning('2026-06-10'))).rejects.toThrow(
      'the day asked of the bank, 2026-06-08, is past',
    );

    expect(world.published.objects.size).toBe(0);
    expect(await world.exports.find(localDate(dueMonday))).toMatchObject({ status: 'PLANNED' });
  });

  it('keeps the day of files that were published, however late they are marked', async () => {
    const world = await prepared();
    await runUntil(world, 'publish');

    await world.runBatch(morning('2026-06-10'));

    expect(manifest(world, dueMonday).executionDate).toBe(dueMonday);
    expect(await world.exports.transfer(gite, localDate(dueMonday), 1)).toMatchObject({ executionDate: dueMonday });
  });

  it('twice at once gives one export', async () => {
    const undisturbed = await prepared();
    await undisturbed.runBatch(morning(dueMonday));
    const world = await prepared();

    const runs = await Promise.all([world.runBatch(morning(dueMonday)), world.runBatch(morning(dueMonday))]);

    expect(runs.map(({ reason }) => reason)).toEqual(['nothing-left', 'nothing-left']);
    expect(await comparable(world)).toEqual(await comparable(undisturbed));
  });

  it('on another clock reading keeps what the first plan froze', async () => {
    const world = await prepared();
    await runUntil(world, 'plan');

    await world.runBatch(noon('2026-06-10'));

    expect(world.file(dueMonday, 'pain.001.xml')).toContain(`<CreDtTm>${toIso(morning(dueMonday))}</CreDtTm>`);
  });

  it('keeps the account that a shard was mapped with, whatever the merchant changes', async () => {
    const world = await prepared();
    await runUntil(world, 'map');
    await setPayoutTerms(world.client, world.tables, gite, { iban: 'FR1420041010050500013M02606' });
    await setStatus(world.client, world.tables, gite, 'PAUSED');

    await world.runBatch(morning(dueMonday));

    expect(world.file(dueMonday, 'pain.001.xml')).toContain('<IBAN>FR7630006000011234567890189</IBAN>');
  });

  it.each([
    ['that counts from this day on', { from: localDate(dueMonday) }, 'DE89370400440532013000'],
    ['of before, while a new one does not count yet', {}, 'FR7630006000011234567890189'],
  ])('takes the account %s', async (_, coming, iban) => {
    const world = await prepared();
    await setPayoutTerms(world.client, world.tables, gite, { comingAccount: aComingAccount(coming) });

    await world.runBatch(morning(dueMonday));

    expect(world.file(dueMonday, 'pain.001.xml')).toContain(`<IBAN>${iban}</IBAN>`);
  });
});

describe('two establishments that are paid to the account of their organisation', () => {
  const theirs = { accountHolder: 'Cimes Holding', iban: 'FR1420041010050500013M02606' };
  async function followers(comingAccount?: ComingAccount) {
    const world = await reimbursementWorld(db);
    await world.enrol(gite, { paidTo: 'ORGANISATION' });
    const merchant = (await world.merchants.getMerchant(gite))!;
    const account = { ...theirs, ...(comingAccount && { comingAccount }) };
    const organisationId = await setOrganisationAccount(world.client, world.tables, merchant, account);
    await world.enrol(canyon, { paidTo: 'ORGANISATION', organisationId });
    await world.pay(gite, 30_00, monday);
    await world.pay(canyon, 40_00, monday);
    return world;
  }
  const ibansOf = (xml: string) => [...xml.matchAll(/<CdtrAcct><Id><IBAN>(.*?)<\/IBAN>/g)].map(([, iban]) => iban);

  it('are paid there, each by a transfer of its own', async () => {
    const world = await followers();
    await world.runBatch(morning(dueMonday));
    const xml = world.file(dueMonday, 'pain.001.xml');
    expect(ibansOf(xml.replaceAll(/>\s+</g, '><'))).toEqual([theirs.iban, theirs.iban]);
    expect(endToEndIds(xml).sort()).toEqual([`260608-1-${gite}`, `260608-1-${canyon}`].sort());
    expect(xml.match(/<Nm>Cimes Holding<\/Nm>/g)).toHaveLength(2);
    expect(pain001Findings(xml)).toEqual([]);
  });

  it('go with it to another one on the day that it counts', async () => {
    const world = await followers(aComingAccount({ from: localDate(dueMonday) }));
    await world.runBatch(morning(dueMonday));
    const xml = world.file(dueMonday, 'pain.001.xml');
    expect(ibansOf(xml.replaceAll(/>\s+</g, '><'))).toEqual(['DE89370400440532013000', 'DE89370400440532013000']);
  });

  it('wait for it where the owner has said so', async () => {
    const world = await followers(aComingAccount({ meanwhile: 'WITHHELD' }));
    await world.runBatch(morning(dueMonday));
    const withheld = rows(world, dueMonday).filter(([record]) => record === 'WITHHELD');
    expect(withheld.map((row) => row[12])).toEqual(['ACCOUNT_CHANGING', 'ACCOUNT_CHANGING']);
  });
});

describe('lost replies', () => {
  /** A client of which the first `count` replies to each matching write never arrive, though it was carried out. */
  function deafTo(matches: (input: object) => boolean, count: number): DynamoDBDocumentClient {
    const lost = new Map<string, number>();
    const deaf: ClientPlugin = {
      applyToStack(stack) {
        stack.add(
          (next) => async (args) => {
            const reply = await next(args);
            const request = JSON.stringify(args.input);
            const before = lost.get(request) ?? 0;
            if (before === count || !matches(args.input)) return reply;
            lost.set(request, before + 1);
            throw Object.assign(new Error('no reply'), { name: 'TimeoutError' });
          },
          { step: 'initialize' },
        );
      },
    };
    return db.documentsWith([deaf]);
  }
  const isPlan = (input: object) => JSON.stringify(input).includes('CURSOR') && 'TransactItems' in input;
  const isWrite = (input: object) => 'TransactItems' in input || 'Item' in input || 'UpdateExpression' in input;

  async function exportedOnce(world: World): Promise<void> {
    expect(manifest(world, dueMonday).sums['net']).toBe('30.00');
    const { items } = await world.outcome();
    expect(items.filter(({ pk }) => pk === 'EXPORT')).toMatchObject([{ sk: dueMonday, status: 'PUBLISHED' }]);
    expect(items.filter(({ pk }) => String(pk).startsWith('R#'))).toMatchObject([{ net: 30_00 }]);
  }

  it.each([
    ['to the plan’s transaction once', isPlan, 1],
    ['to every write of the batch once', isWrite, 1],
  ])('%s change nothing', async (_, matches, count) => {
    const prepared = await reimbursementWorld(db);
    await prepared.enrol(gite);
    await prepared.pay(gite, 30_00, monday);
    const world = await reimbursementWorld(db, { client: deafTo(matches, count), tables: prepared.tables });

    await world.runBatch(morning(dueMonday));

    await exportedOnce(world);
  });

  it('to the plan’s transaction for good fail that run; the next one goes on with the plan', async () => {
    const prepared = await reimbursementWorld(db);
    await prepared.enrol(gite);
    await prepared.pay(gite, 30_00, monday);
    const deaf = await reimbursementWorld(db, { client: deafTo(isPlan, 6), tables: prepared.tables });

    await expect(deaf.runBatch(morning(dueMonday))).rejects.toThrow(Unavailable);
    await deaf.runBatch(noon(dueMonday));

    await exportedOnce(deaf);
    expect(deaf.file(dueMonday, 'pain.001.xml')).toContain(`<CreDtTm>${toIso(morning(dueMonday))}</CreDtTm>`);
  });
});

describe('an alarm', () => {
  it('is raised when other bytes are published under the date already, and nothing is marked', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.pay(gite, 30_00, monday);
    world.published.objects.set(`reimbursements/date=${dueMonday}/ledger.csv`, Buffer.from('something else'));

    await expect(world.runBatch(morning(dueMonday))).rejects.toMatchObject({ name: 'ExportRefused' });

    expect(world.has(dueMonday, 'manifest.json')).toBe(false);
    expect((await world.exports.find(localDate(dueMonday)))?.status).toBe('PLANNED');
  });

  it('is raised when the parts do not add up, and nothing is published', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.pay(gite, 30_00, monday);
    const exportDate = await begin(world);
    for (let shard = 0; shard < 16; shard += 1) await world.map(exportDate, shard);
    const part = [...world.staging.objects].find(([, bytes]) => bytes.toString().startsWith('CAPTURE'));
    world.staging.objects.set(part![0], Buffer.from(part![1].toString().replace('30.00,EUR', '30.01,EUR')));

    await expect(world.assemble(exportDate)).rejects.toMatchObject({ name: 'ExportRefused' });
    expect(world.published.objects.size).toBe(0);
  });

  it('is raised with its key when what a step has left cannot be read', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.pay(gite, 30_00, monday);
    const exportDate = await begin(world);
    for (let shard = 0; shard < 16; shard += 1) await world.map(exportDate, shard);
    const outcomes = [...world.staging.objects].find(([, bytes]) => bytes.toString().includes('"kind":"TRANSFER"'));
    world.staging.objects.set(outcomes![0], Buffer.from(outcomes![1].toString().replace('"net":3000', '"net":"30"')));

    await expect(world.assemble(exportDate)).rejects.toMatchObject({
      name: 'StrangeItem',
      table: 'staging',
      key: outcomes![0],
      what: 'net is not a whole number of cents',
    });
    expect(world.published.objects.size).toBe(0);
  });

  it('is raised when a staged file is no longer what was checked', async () => {
    const world = await reimbursementWorld(db);
    const exportDate = await begin(world);
    for (let shard = 0; shard < 16; shard += 1) await world.map(exportDate, shard);
    await world.assemble(exportDate);
    const staged = [...world.staging.objects].find(([, bytes]) => bytes.toString().startsWith('record,'));
    world.staging.objects.set(staged![0], Buffer.concat([staged![1], Buffer.from('x')]));

    await expect(world.publish(exportDate)).rejects.toMatchObject({ name: 'ExportRefused' });
    expect(world.published.objects.size).toBe(0);
  });
});
