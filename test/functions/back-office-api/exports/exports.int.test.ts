import { describe, expect, it } from 'vitest';
import { localDate } from '../../../../core/time.ts';
import { getExport } from '../../../../functions/back-office-api/exports/get-export.ts';
import { listExports } from '../../../../functions/back-office-api/exports/list-exports.ts';
import { exportPage, reimbursementExportDetail } from '../../../../functions/http/schemas/back-office.ts';
import { aCall } from '../../../support/call.ts';
import { gite, morning, noon, reimbursementWorld, type World } from '../../../support/reimbursement-world.ts';
import { withDynamoDb } from '../../../support/tables.ts';

const db = withDynamoDb();
const eur = (value: number) => ({ value, currency: 'EUR' });

async function list(world: World, query: { cursor?: string; limit?: number } = {}, caller = 'finance-1') {
  const reply = await listExports(aCall<'listExports'>({ caller, query }), world);
  return 'body' in reply ? exportPage.parse(reply.body) : reply;
}

async function get(world: World, date: string) {
  const links = (key: string) => Promise.resolve(`https://bucket/${key}?signature`);
  const reply = await getExport(aCall<'getExport'>({ params: { date } }), { exports: world.exports, links });
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
          transferCount: 0,
          gross: eur(-85_50),
          fee: eur(-2_14),
          net: eur(0),
          carriedForward: eur(-83_36),
        },
        {
          date: '2026-06-08',
          status: 'PUBLISHED',
          executionDate: '2026-06-08',
          paymentCount: 1,
          transferCount: 1,
          gross: eur(85_50),
          fee: eur(2_14),
          net: eur(83_36),
          carriedForward: eur(0),
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

    expect(found.files.map(({ name }) => name)).toEqual(['pain.001.xml', 'ledger.csv', 'manifest.json']);
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
