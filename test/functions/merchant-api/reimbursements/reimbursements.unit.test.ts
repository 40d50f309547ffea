import { describe, expect, it } from 'vitest';
import { cents } from '../../../../contract/money.ts';
import { defaultReimbursementSettings } from '../../../../contract/settings/reimbursement-settings.ts';
import { defaultTerms } from '../../../../contract/settings/terms.ts';
import { localDate } from '../../../../core/time.ts';
import { getReimbursement } from '../../../../functions/merchant-api/reimbursements/get-reimbursement.ts';
import { listReimbursements } from '../../../../functions/merchant-api/reimbursements/list-reimbursements.ts';
import { reimbursementOf } from '../../../../functions/merchant-api/reimbursements/reimbursement-of.ts';
import { upcomingByDueDate } from '../../../../functions/merchant-api/reimbursements/upcoming.ts';
import { reimbursementDetail, reimbursementPage } from '../../../../functions/http/schemas/reimbursement.ts';
import { aCall } from '../../../support/call.ts';
import { countPayments, figureReading } from '../../../support/counted-figures.ts';
import { canyon, gite, morning, noon, reimbursementWorld, type World } from '../../../support/reimbursement-world.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';
import { setStatus } from '../../../support/set-status.ts';

const db = withMemoryTables();
const eur = (value: number) => ({ value, currency: 'EUR' });

const dependencies = (world: World) => ({ ...world, ...figureReading(world) });

async function list(
  world: World,
  now = noon('2026-06-09'),
  query: { cursor?: string; limit?: number } = {},
  caller = gite,
) {
  await countPayments(world, caller);
  const reply = await listReimbursements(aCall<'listReimbursements'>({ now, caller, query }), dependencies(world));
  return 'body' in reply ? reimbursementPage.parse(reply.body) : reply;
}

async function get(
  world: World,
  id: string,
  query: { cursor?: string; limit?: number } = {},
  caller = gite,
  now = noon('2026-06-09'),
) {
  const call = aCall<'getReimbursement'>({ now, caller, params: { id }, query });
  await countPayments(world, caller);
  const reply = await getReimbursement(call, dependencies(world));
  return 'body' in reply ? reimbursementDetail.parse(reply.body) : reply;
}

/** Two transfers made (8 and 9 June), two to come (11 and 12 June); another merchant's beside. */
async function aWeek(): Promise<World> {
  const world = await reimbursementWorld(db);
  await world.enrol(gite);
  await world.enrol(canyon);
  await world.pay(gite, 85_50, noon('2026-06-01'), 250);
  await world.pay(canyon, 500_00, noon('2026-06-01'));
  await world.pay(gite, 20_00, noon('2026-06-02'));
  await world.pay(gite, 30_00, noon('2026-06-04'));
  await world.pay(gite, 40_00, noon('2026-06-05'));
  await world.runBatch(morning('2026-06-08'));
  await world.runBatch(morning('2026-06-09'));
  return world;
}

describe('listReimbursements', () => {
  it('shows what is to come and what was transferred, the latest first, and the merchant’s own only', async () => {
    const page = await list(await aWeek());

    expect(page).toMatchObject({
      items: [
        { id: '2026-06-12-upcoming', status: 'SCHEDULED', net: eur(40_00), paymentCount: 1 },
        { id: '2026-06-11-upcoming', status: 'SCHEDULED', executionDate: '2026-06-11', creditedBy: '2026-06-12' },
        { id: '2026-06-09-1', status: 'EXPORTED', exportDate: '2026-06-09', net: eur(20_00) },
        {
          id: '2026-06-08-1',
          status: 'EXPORTED',
          gross: eur(85_50),
          fee: eur(2_14),
          net: eur(83_36),
          carried: eur(0),
          endToEndId: `260608-1-${gite}`,
          remittanceText: 'CHEQUE-VACANCES CONNECT REMB 2026-06-08 1 PAIEMENT',
          iban: 'FR76••••0189',
        },
      ],
      nextCursor: null,
    });
  });

  it('goes through all of it page by page', async () => {
    const world = await aWeek();
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(world, undefined, { cursor, limit: 1 });
      if (!('items' in page)) throw new Error('refused');
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);

    expect(ids).toEqual(['2026-06-12-upcoming', '2026-06-11-upcoming', '2026-06-09-1', '2026-06-08-1']);
  });

  it('refuses the cursor of somebody else', async () => {
    const world = await aWeek();
    const page = await list(world, undefined, { limit: 1 });
    if (!('items' in page)) throw new Error('refused');

    const refused = await list(world, undefined, { cursor: page.nextCursor! }, canyon);

    expect(refused).toEqual({ refusal: { code: 'cursor-invalid', field: 'cursor' } });
  });

  it('still shows as to come what an export has closed but not yet published', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.pay(gite, 85_50, noon('2026-06-01'));
    await world.plan(morning('2026-06-08'));

    const page = await list(world, noon('2026-06-08'));

    expect(page).toMatchObject({ items: [{ id: '2026-06-08-upcoming', executionDate: '2026-06-08' }] });
  });

  it('tells the next settlement day for what a run has missed', async () => {
    const world = await reimbursementWorld(db);
    await world.pay(gite, 85_50, noon('2026-06-01'));

    const page = await list(world, noon('2026-06-13'));

    expect(page).toMatchObject({ items: [{ id: '2026-06-08-upcoming', executionDate: '2026-06-15' }] });
  });

  it('leaves out a voided payment', async () => {
    const world = await reimbursementWorld(db);
    await world.refund(await world.pay(gite, 85_50, noon('2026-06-01')), noon('2026-06-02'), false);

    expect(await list(world, noon('2026-06-02'))).toEqual({ items: [], nextCursor: null });
  });
});

describe('getReimbursement', () => {
  it('says what a transfer is made of, carried amounts and refunds included', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    const paid = await world.pay(gite, 85_50, noon('2026-06-01'));
    await world.refund(await world.pay(gite, 11_00, noon('2026-06-01')), noon('2026-06-02'), false);
    await world.pay(gite, 100_00, noon('2026-06-03')); // due on the 10th
    await world.runBatch(morning('2026-06-08'));
    await world.refund(paid, noon('2026-06-08'), true);
    await world.runBatch(morning('2026-06-09'));
    await world.runBatch(morning('2026-06-10'));

    const first = await get(world, '2026-06-08-1');
    const later = await get(world, '2026-06-10-1');

    expect(first).toMatchObject({
      net: eur(85_50),
      lines: [{ kind: 'CAPTURE', paymentRequestId: paid.id, reference: paid.reference, dueDate: '2026-06-08' }],
      linesCursor: null,
    });
    expect(later).toMatchObject({ gross: eur(100_00), carried: eur(-85_50), net: eur(14_50) });
    if (!('lines' in later)) throw new Error('refused');
    expect(later.lines.map(({ kind, net }) => [kind, net.value]).sort()).toEqual([
      ['CAPTURE', 100_00],
      ['CARRY', -85_50],
    ]);
  });

  it('gives all lines of a catch-up page by page, without voided ones', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    const kept: string[] = [];
    for (const day of ['2026-06-01', '2026-06-02']) {
      for (let n = 0; n < 4; n += 1) {
        const payment = await world.pay(gite, 10_00 + n, noon(day));
        if (n % 2 === 0) kept.push(payment.id);
        else await world.refund(payment, noon('2026-06-03'), false);
      }
    }
    await world.runBatch(morning('2026-06-09'));

    const seen: (string | undefined)[] = [];
    let cursor: string | undefined;
    do {
      const page = await get(world, '2026-06-09-1', { cursor, limit: 1 });
      if (!('lines' in page)) throw new Error('refused');
      seen.push(...page.lines.map(({ paymentRequestId }) => paymentRequestId));
      cursor = page.linesCursor ?? undefined;
    } while (cursor);

    expect(seen.sort()).toEqual(kept.sort());
  });

  it('takes what a day to come will carry forward off the next one, so that none promises more than arrives', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    const paid = await world.pay(gite, 85_50, noon('2026-06-01'));
    await world.runBatch(morning('2026-06-08'));
    await world.refund(paid, noon('2026-06-08'), true); // due on the 9th
    await world.pay(gite, 100_00, noon('2026-06-04')); // due on the 11th
    await world.pay(gite, 30_00, noon('2026-06-05'));

    const day = noon('2026-06-08');
    const { items } = reimbursementPage.parse(await list(world, day));
    const next = reimbursementDetail.parse(await get(world, '2026-06-11-upcoming', {}, gite, day));

    expect(items.map(({ id, carried, net }) => [id, carried.value, net.value])).toEqual([
      ['2026-06-12-upcoming', 0, 30_00],
      ['2026-06-11-upcoming', -85_50, 14_50],
      ['2026-06-09-upcoming', 0, -85_50],
      ['2026-06-08-1', 0, 85_50],
    ]);
    expect(next.lines.map(({ kind, net }) => [kind, net.value])).toEqual([
      ['CARRY', -85_50],
      ['CAPTURE', 100_00],
    ]);
    expect(next.lines[0]?.at).toBe('2026-06-08T22:00:00Z'); // the 9th in Paris
  });

  it('shows one to come', async () => {
    expect(await get(await aWeek(), '2026-06-11-upcoming')).toMatchObject({
      status: 'SCHEDULED',
      net: eur(30_00),
      lines: [{ kind: 'CAPTURE', net: eur(30_00) }],
    });
  });

  it.each(['2026-06-08-2', '2026-06-10-upcoming', '2026-13-45-1', 'nonsense', '2026-06-08-0'])(
    'knows no %s',
    async (id) => {
      expect(await get(await aWeek(), id)).toEqual({ refusal: { code: 'not-found' } });
    },
  );

  it('does not show another merchant’s transfer', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(canyon);
    await world.pay(canyon, 500_00, noon('2026-06-01'));
    await world.runBatch(morning('2026-06-08'));

    expect(await get(world, '2026-06-08-1')).toEqual({ refusal: { code: 'not-found' } });
  });
});

describe('the reimbursement of a payment', () => {
  it('is scheduled, then exported with the reference on the bank statement', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    const payment = await world.pay(gite, 100_00, noon('2026-06-01'), 250);
    const before = await reimbursementOf(payment, noon('2026-06-01'), world);

    await world.runBatch(morning('2026-06-08'));

    expect(before.reversal).toBe('VOID');
    expect(before.reimbursement).toEqual({
      status: 'SCHEDULED',
      dueDate: '2026-06-08',
      gross: eur(100_00),
      fee: eur(2_50),
      net: eur(97_50),
      id: '2026-06-08-upcoming',
      executionDate: '2026-06-08',
      creditedBy: '2026-06-09',
    });
    expect(await reimbursementOf(payment, noon('2026-06-08'), world)).toEqual({
      reimbursement: {
        ...before.reimbursement,
        status: 'EXPORTED',
        id: '2026-06-08-1',
        exportDate: '2026-06-08',
        endToEndId: `260608-1-${gite}`,
      },
      reversal: 'REFUND',
    });
  });

  it('follows what was withheld to the transfer that pays it', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite, { status: 'PAUSED' });
    const payment = await world.pay(gite, 100_00, noon('2026-06-01'));
    await world.runBatch(morning('2026-06-08'));
    const { reimbursement: withheld, reversal } = await reimbursementOf(payment, noon('2026-06-08'), world);
    await setStatus(world.client, world.tables, gite, 'ACTIVE');

    await world.runBatch(morning('2026-06-09'));

    expect(withheld).toMatchObject({ status: 'SCHEDULED', dueDate: '2026-06-08' });
    expect(withheld).not.toHaveProperty('id');
    expect(reversal).toBe('REFUND');
    const { reimbursement: paid } = await reimbursementOf(payment, noon('2026-06-09'), world);
    expect(paid).toMatchObject({ status: 'EXPORTED', exportDate: '2026-06-09', id: '2026-06-09-1' });
    expect(await get(world, String(paid.id))).toMatchObject({ creditedBy: paid.creditedBy });
  });

  it('tells the next settlement day when a run has missed the due date', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    const payment = await world.pay(gite, 100_00, noon('2026-06-01'));

    const { reimbursement: late } = await reimbursementOf(payment, noon('2026-06-13'), world);

    expect(late).toMatchObject({ dueDate: '2026-06-08', executionDate: '2026-06-15', creditedBy: '2026-06-16' });
  });
});

describe('what an export has kept', () => {
  const heldBack = async (world: World, day: string) => {
    const page = await list(world, noon(day));
    return 'items' in page ? page.items.map((item) => [item.id, item.heldBack]) : page;
  };

  it('is told with the next transfer to come, and why, until it goes out', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite, { status: 'PAUSED' });
    await world.pay(gite, 100_00, noon('2026-06-01'));
    await world.pay(gite, 30_00, noon('2026-06-03'));
    expect(await heldBack(world, '2026-06-07')).toEqual([
      ['2026-06-10-upcoming', undefined],
      ['2026-06-08-upcoming', undefined],
    ]);

    await world.runBatch(morning('2026-06-08'));
    const kept = { exportDate: '2026-06-08', amount: eur(100_00), reason: 'PAUSED' };
    expect(await heldBack(world, '2026-06-08')).toEqual([
      ['2026-06-10-upcoming', undefined],
      ['2026-06-09-upcoming', kept],
    ]);
    expect(await get(world, '2026-06-09-upcoming', {}, gite, noon('2026-06-08'))).toMatchObject({ heldBack: kept });

    await setStatus(world.client, world.tables, gite, 'ACTIVE');
    // While an export is being made, the one before it still tells.
    await world.plan(morning('2026-06-09'));
    expect(await heldBack(world, '2026-06-09')).toContainEqual(['2026-06-09-upcoming', kept]);
    await world.runBatch(morning('2026-06-09'));
    expect(await heldBack(world, '2026-06-09')).toEqual([
      ['2026-06-10-upcoming', undefined],
      ['2026-06-09-1', undefined],
    ]);
  });

  it.each([
    ['an IBAN that is none', { iban: 'FR7630006000011234567890188' }, 100_00, 'NO_VALID_ACCOUNT'],
    ['less than a transfer may be', {}, 50, 'BELOW_MINIMUM'],
  ])('for %s is told by its reason', async (_, account, amount, reason) => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite, account);
    await world.pay(gite, amount, noon('2026-06-01'));
    await world.runBatch(morning('2026-06-08'), { ...defaultReimbursementSettings, minimumTransfer: cents(1_00) });

    expect(await heldBack(world, '2026-06-08')).toEqual([
      ['2026-06-09-upcoming', { exportDate: '2026-06-08', amount: eur(amount), reason }],
    ]);
  });
});

describe('with files that are made the settlement day before', () => {
  it('tells the day that the money leaves, before the export and after it', async () => {
    const world = await reimbursementWorld(db, undefined, defaultTerms);
    await world.enrol(gite);
    const payment = await world.pay(gite, 100_00, noon('2026-06-01'));
    const days = { dueDate: '2026-06-05', executionDate: '2026-06-08', creditedBy: '2026-06-09' };
    const before = await reimbursementOf(payment, noon('2026-06-01'), world);
    const listed = await list(world, noon('2026-06-04'));

    await world.runBatch(morning('2026-06-05'));

    expect(before.reimbursement).toMatchObject({ status: 'SCHEDULED', ...days });
    expect(listed).toMatchObject({ items: [{ id: '2026-06-05-upcoming', executionDate: '2026-06-08' }] });
    const { reimbursement, reversal } = await reimbursementOf(payment, noon('2026-06-05'), world);
    expect(reimbursement).toMatchObject({ status: 'EXPORTED', exportDate: '2026-06-05', ...days });
    // Between the file and the day that the money leaves it is given back by a line of the next export.
    expect(reversal).toBe('REFUND');
    expect(world.file('2026-06-05', 'pain.001.xml')).toContain('<Dt>2026-06-08</Dt>');
  });

  it('takes what is given back in between off the next export, once', async () => {
    const world = await reimbursementWorld(db, undefined, defaultTerms);
    await world.enrol(gite);
    const given = await world.pay(gite, 100_00, noon('2026-06-01'));
    await world.pay(gite, 130_00, noon('2026-06-02'));
    await world.runBatch(morning('2026-06-05'));

    expect(await world.refund(given, noon('2026-06-05'), false)).toEqual({ blocked: 'day' });
    await world.refund(given, noon('2026-06-05'), true);
    await world.runBatch(morning('2026-06-08'));

    expect(world.file('2026-06-08', 'pain.001.xml')).toContain('<InstdAmt Ccy="EUR">30.00</InstdAmt>');
  });

  it('says a day later when a run has missed it', async () => {
    const world = await reimbursementWorld(db, undefined, defaultTerms);
    await world.enrol(gite);
    const payment = await world.pay(gite, 100_00, noon('2026-06-01'));

    const { reimbursement: late } = await reimbursementOf(payment, noon('2026-06-08'), world);

    expect(late).toMatchObject({ dueDate: '2026-06-05', executionDate: '2026-06-09', creditedBy: '2026-06-10' });
  });
});

describe('what the dashboard shows as upcoming', () => {
  it('sums each due date', async () => {
    const world = await aWeek();
    await world.pay(gite, 5_00, noon('2026-06-05'));

    expect(await upcomingByDueDate(gite, noon('2026-06-09'), dependencies(world))).toEqual([
      { dueDate: localDate('2026-06-11'), count: 1, gross: eur(30_00), fee: eur(0), net: eur(30_00) },
      { dueDate: localDate('2026-06-12'), count: 2, gross: eur(45_00), fee: eur(0), net: eur(45_00) },
    ]);
  });
});
