import { describe, expect, it } from 'vitest';
import { localDate } from '../../../../core/time.ts';
import { getExport } from '../../../../functions/back-office-api/exports/get-export.ts';
import { getExportOutcome } from '../../../../functions/back-office-api/exports/get-export-outcome.ts';
import { listExportOutcomes } from '../../../../functions/back-office-api/exports/list-export-outcomes.ts';
import { listExports } from '../../../../functions/back-office-api/exports/list-exports.ts';
import type { SendChannel } from '../../../../contract/back-office/send-channels.ts';
import { markExportRecalled } from '../../../../functions/back-office-api/exports/mark-export-recalled.ts';
import { markExportSent } from '../../../../functions/back-office-api/exports/mark-export-sent.ts';
import { exportPage, reimbursementExportDetail } from '../../../../functions/http/schemas/back-office.ts';
import { aCall } from '../../../support/call.ts';
import { gite, morning, noon, reimbursementWorld, type World } from '../../../support/reimbursement-world.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';
import { recordedActs } from '../../../support/operations.ts';

const db = withMemoryTables();
const eur = (value: number) => ({ value, currency: 'EUR' });

async function list(world: World, query: { cursor?: string; limit?: number } = {}, caller = 'finance-1') {
  const reply = await listExports(aCall<'listExports'>({ caller, query }), world);
  return 'body' in reply ? exportPage.parse(reply.body) : reply;
}

async function get(world: World, date: string) {
  const links = (key: string) => Promise.resolve(`https://bucket/${key}?signature`);
  const reply = await getExport(aCall<'getExport'>({ params: { date } }), {
    exports: world.exports,
    directory: world.merchants,
    links,
  });
  return 'body' in reply ? reimbursementExportDetail.parse(reply.body) : reply;
}

async function threeExports(): Promise<World> {
  const world = await reimbursementWorld(db);
  await world.enrol(gite);
  const paid = await world.pay(gite, 85_50, noon('2026-06-01'), 250);
  await world.runBatch(morning('2026-06-08'));
  await world.refund(paid, noon('2026-06-08'), true);
  await world.runBatch(morning('2026-06-09'));
  await world.plan(morning('2026-06-10'));
  return world;
}

describe('listExports', () => {
  it('shows the exports, newest first; the figures once published', async () => {
    expect(await list(await threeExports())).toEqual({
      items: [
        { date: '2026-06-10', status: 'PLANNED', executionDate: '2026-06-10' },
        {
          date: '2026-06-09',
          status: 'PUBLISHED',
          executionDate: '2026-06-09',
          paymentCount: 0,
          refundCount: 1,
          transferCount: 0,
          carriedCount: 1,
          withheldCount: 0,
          gross: eur(-85_50),
          fee: eur(-2_14),
          carriedIn: eur(0),
          due: eur(-83_36),
          net: eur(0),
          carriedForward: eur(-83_36),
          withheld: eur(0),
        },
        {
          date: '2026-06-08',
          status: 'PUBLISHED',
          executionDate: '2026-06-08',
          paymentCount: 1,
          refundCount: 0,
          transferCount: 1,
          carriedCount: 0,
          withheldCount: 0,
          gross: eur(85_50),
          fee: eur(2_14),
          carriedIn: eur(0),
          due: eur(83_36),
          net: eur(83_36),
          carriedForward: eur(0),
          withheld: eur(0),
        },
      ],
      nextCursor: null,
    });
  });

  it('goes through them page by page, for one caller', async () => {
    const world = await threeExports();
    const first = await list(world, { limit: 2 });
    if (!('items' in first)) throw new Error('refused');

    const second = await list(world, { limit: 2, cursor: first.nextCursor! });
    const foreign = await list(world, { limit: 2, cursor: first.nextCursor! }, 'finance-2');

    expect(second).toMatchObject({ items: [{ date: '2026-06-08' }], nextCursor: null });
    expect(foreign).toEqual({ refusal: { code: 'cursor-invalid', field: 'cursor' } });
  });
});

describe('getExport', () => {
  it('links to the files as they are in the bucket', async () => {
    const world = await threeExports();
    const found = await get(world, '2026-06-08');
    if (!('files' in found)) throw new Error('refused');

    expect(found.files.map(({ name }) => name)).toEqual([
      'pain.001.xml',
      'ledger.csv',
      'entries.txt',
      'movements.csv',
      'balances.csv',
      'manifest.json',
    ]);
    for (const { name, bytes, url } of found.files) {
      expect(url).toBe(`https://bucket/reimbursements/date=2026-06-08/${name}?signature`);
      expect(bytes).toBe(Buffer.byteLength(world.file('2026-06-08', name)));
    }
  });

  it('has no files before the export is published, and knows no others', async () => {
    const world = await threeExports();

    expect(await get(world, '2026-06-10')).toMatchObject({ status: 'PLANNED', files: [] });
    expect(await get(world, localDate('2026-06-11'))).toEqual({ refusal: { code: 'not-found' } });
    expect(await get(world, 'nonsense')).toEqual({ refusal: { code: 'not-found' } });
  });
});

describe('what an export did', () => {
  const agence = 'agence';
  const day = (query: object = {}, params = { date: '2026-06-08' }) =>
    aCall<'listExportOutcomes'>({ caller: 'finance', params, query, language: 'fr' });

  /** One merchant is paid, another one is withheld. */
  async function oneWithheld() {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.enrol(agence, { tradeName: 'Agence Horizon', iban: 'FR00' });
    await world.pay(gite, 85_50, noon('2026-06-01'), 250);
    await world.pay(gite, 10_00, noon('2026-06-01'));
    await world.pay(agence, 50_00, noon('2026-06-01'));
    await world.runBatch(morning('2026-06-08'));
    return { ...world, directory: world.merchants };
  }

  it('is listed by merchant, with those that were withheld alone', async () => {
    const world = await oneWithheld();
    const paid = { merchantId: gite, kind: 'TRANSFER', paymentCount: 2, net: eur(93_36) };
    const withheld = { merchantId: agence, tradeName: 'Agence Horizon', kind: 'WITHHELD', reason: 'NO_VALID_ACCOUNT' };
    const { body } = (await listExportOutcomes(day(), world)) as { body: { items: object[] } };
    expect(body.items).toHaveLength(2);
    expect(body.items).toEqual(
      expect.arrayContaining([paid, withheld].map((one) => expect.objectContaining(one) as object)),
    );
    expect(await listExportOutcomes(day({ kind: 'WITHHELD' }), world)).toMatchObject({
      body: { items: [{ ...withheld, net: eur(50_00) }], nextCursor: null },
    });
    expect(await list(world)).toMatchObject({ items: [{ withheldCount: 1, withheld: eur(50_00), due: eur(143_36) }] });
  });

  it('is gone through page by page', async () => {
    const world = await oneWithheld();
    const page = async (query: object) =>
      (await listExportOutcomes(day(query), world)) as {
        body: { items: { merchantId: string }[]; nextCursor: string | null };
      };
    const { body: first } = await page({ limit: 1 });
    const { body: second } = await page({ limit: 1, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ merchantId }) => merchantId).sort()).toEqual([agence, gite].sort());
    expect(second.nextCursor).toBeNull();
  });

  it('leads to the payments that a transfer is made of, and to those that were withheld', async () => {
    const world = await oneWithheld();
    const detail = (id: string, query: object = {}) =>
      getExportOutcome(aCall({ caller: 'finance', params: { date: '2026-06-08', id }, query }), world);
    expect(await detail(gite)).toMatchObject({
      body: {
        kind: 'TRANSFER',
        status: 'EXPORTED',
        lines: [{ kind: 'CAPTURE' }, { kind: 'CAPTURE' }],
        linesCursor: null,
      },
    });
    expect(await detail(gite, { limit: 1 })).toMatchObject({ body: { linesCursor: expect.any(String) as string } });
    expect(await detail(agence)).toMatchObject({ body: { kind: 'WITHHELD', lines: [{ gross: eur(50_00) }] } });
    expect(await detail('nobody')).toEqual({ refusal: { code: 'not-found' } });
  });

  it('opens in a French spreadsheet', async () => {
    const world = await oneWithheld();
    const call = { ...day({ kind: 'WITHHELD' }), wantsCsv: true };
    const { csv } = (await listExportOutcomes(call, world)) as { csv: string };
    expect(csv).toContain('2026-06-08;Agence Horizon;agence;WITHHELD NO_VALID_ACCOUNT;;1;0;50,00;0,00;0,00;50,00\r\n');
    const exports = await listExports(aCall({ caller: 'finance', query: {}, wantsCsv: true, language: 'fr' }), world);
    expect((exports as { csv: string }).csv).toMatch(
      /^\ufeffExport du;.*\r\n2026-06-08;2026-06-08;3;0;145,50;2,14;0,00;143,36;1;93,36;1;50,00;50,00;\r\n$/,
    );
  });

  it('is sent to the bank once, by whoever says so first', async () => {
    const world = await oneWithheld();
    const body = { channel: 'EBICS' as const };
    const send = (caller: string) => markExportSent(aCall({ caller, params: { date: '2026-06-08' }, body }), world);
    expect(await send('finance')).toMatchObject({ body: { sent: { by: 'finance', channel: 'EBICS' } } });
    expect(await send('finance-2')).toMatchObject({ body: { sent: { by: 'finance' } } });
    await world.plan(morning('2026-06-09'));
    const early = markExportSent(aCall({ caller: 'finance', params: { date: '2026-06-09' }, body }), world);
    expect(await early).toEqual({ refusal: { code: 'export-not-published' } });
    const recorded = await recordedActs(db.documents, world.tables);
    expect(recorded.filter(([act]) => act === 'EXPORT_SENT')).toEqual([['EXPORT_SENT', 'finance', '2026-06-08']]);
  });

  it('is called back by whoever says so first, and may then be sent again', async () => {
    const world = await oneWithheld();
    const params = { date: '2026-06-08' };
    const send = (caller: string, channel: SendChannel) =>
      markExportSent(aCall({ caller, params, body: { channel } }), world);
    const recall = (caller: string, reason = 'Mauvais compte débité') =>
      markExportRecalled(aCall({ caller, params, body: { reason } }), world);

    expect(await recall('finance')).toEqual({ refusal: { code: 'export-not-sent' } });
    await send('finance', 'EBICS');
    expect(await recall('finance')).toMatchObject({
      body: { recalled: { by: 'finance', reason: 'Mauvais compte débité' } },
    });
    expect(await recall('finance-2', 'Autre')).toMatchObject({ body: { recalled: { by: 'finance' } } });
    const again = await send('finance-2', 'BANK_PORTAL');
    expect(again).toMatchObject({ body: { sent: { by: 'finance-2', channel: 'BANK_PORTAL' } } });
    expect(again).not.toHaveProperty('body.recalled');
    const acts = (await recordedActs(db.documents, world.tables)).map(([act]) => act);
    expect(acts.filter((act) => act?.startsWith('EXPORT'))).toEqual(['EXPORT_SENT', 'EXPORT_RECALLED', 'EXPORT_SENT']);
  });
});
