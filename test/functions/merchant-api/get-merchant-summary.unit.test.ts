import { describe, expect, it } from 'vitest';
import { addMs } from '../../../core/time.ts';
import { HOUR_MS } from '../../../contract/duration.ts';
import { merchantSummary } from '../../../functions/http/schemas/reimbursement.ts';
import { getMerchantSummary } from '../../../functions/merchant-api/get-merchant-summary.ts';
import { countPayments, figureReading } from '../../support/counted-figures.ts';
import { aCall } from '../../support/call.ts';
import { canyon, gite, morning, noon, reimbursementWorld, type World } from '../../support/reimbursement-world.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';

const db = withMemoryTables();
const eur = (value: number) => ({ value, currency: 'EUR' });

async function summaryOf(world: World, query: { from?: string; to?: string }, now = noon('2026-06-10')) {
  const { exports, ledger, terms } = world;
  const ask = async (isWhole: boolean) => {
    const reading = { ...figureReading(world), isWhole: () => Promise.resolve(isWhole) };
    const call = aCall<'getMerchantSummary'>({ now, caller: gite, query });
    const reply = await getMerchantSummary(call, { ...reading, exports, ledger, terms });
    if (!('body' in reply)) throw new Error(`refused: ${JSON.stringify(reply)}`);
    return merchantSummary.parse(reply.body);
  };
  await countPayments(world, gite);
  const counted = await ask(true);
  // It is the same while the payments themselves are read.
  expect(counted).toEqual(await ask(false));
  return counted;
}

describe('getMerchantSummary', () => {
  it('adds up the requests of the period by what became of them', async () => {
    const world = await reimbursementWorld(db);
    await world.pay(gite, 85_50, noon('2026-06-02'), 250);
    await world.pay(canyon, 500_00, noon('2026-06-02'));
    await world.pay(gite, 30_00, noon('2026-05-31'));
    await world.request(gite, 60_00, noon('2026-06-09'), 'PRE_RESERVATION');

    expect(await summaryOf(world, { from: '2026-06-01', to: '2026-06-10' })).toMatchObject({
      requested: { count: 2, amount: eur(145_50) },
      validated: { count: 1, gross: eur(85_50), fee: eur(2_14), net: eur(83_36) },
      byStatus: {
        VALIDATED: { count: 1, amount: eur(85_50) },
        AWAITING_MERCHANT: { count: 1, amount: eur(60_00) },
      },
      toConfirm: { count: 1, amount: eur(60_00) },
    });
  });

  it('tells day by day in Paris what was validated, without what was voided', async () => {
    const world = await reimbursementWorld(db);
    await world.pay(gite, 85_50, noon('2026-06-02'));
    // Already 3 June in Paris.
    await world.pay(gite, 20_00, addMs(noon('2026-06-02'), 10.5 * HOUR_MS));
    await world.pay(gite, 30_00, noon('2026-06-03'));
    await world.refund(await world.pay(gite, 40_00, noon('2026-06-03')), noon('2026-06-04'), false);
    await world.pay(canyon, 500_00, noon('2026-06-03'));
    await world.pay(gite, 99_00, noon('2026-05-31'));

    const { byDay } = await summaryOf(world, { from: '2026-06-01', to: '2026-06-30' });

    expect(byDay).toEqual([
      { date: '2026-06-02', count: 1, gross: eur(85_50), refunded: eur(0) },
      { date: '2026-06-03', count: 2, gross: eur(50_00), refunded: eur(0) },
    ]);
  });

  it('counts a payment on the day of its validation, and what was given back on the day it was', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    const paid = await world.pay(gite, 85_50, noon('2026-05-29'));
    await world.runBatch(morning('2026-06-05'));
    await world.refund(paid, noon('2026-06-08'), true);

    const may = await summaryOf(world, { from: '2026-05-01', to: '2026-05-31' });
    const june = await summaryOf(world, { from: '2026-06-01', to: '2026-06-10' });

    expect(may.byDay).toEqual([{ date: '2026-05-29', count: 1, gross: eur(85_50), refunded: eur(0) }]);
    expect(june.byDay).toEqual([{ date: '2026-06-08', count: 0, gross: eur(0), refunded: eur(85_50) }]);
  });

  it('compares the month so far with the same days of the month before, which may be shorter', async () => {
    const world = await reimbursementWorld(db);
    await world.pay(gite, 10_00, noon('2026-04-01'));
    await world.pay(gite, 20_00, noon('2026-04-30'));
    await world.pay(gite, 40_00, noon('2026-05-01'));
    await world.pay(gite, 80_00, noon('2026-05-11'));

    const { byDay, monthToDate } = await summaryOf(world, {}, noon('2026-05-31'));
    const earlier = await summaryOf(world, { from: '2026-05-10', to: '2026-05-10' }, noon('2026-05-31'));

    expect(byDay.map(({ date }) => date)).toEqual(['2026-05-01', '2026-05-11']);
    expect(monthToDate).toEqual({
      ...{ from: '2026-05-01', to: '2026-05-31', count: 2, gross: eur(120_00), refunded: eur(0) },
      before: { from: '2026-04-01', to: '2026-04-30', count: 2, gross: eur(30_00), refunded: eur(0) },
    });
    expect(earlier).toMatchObject({
      byDay: [],
      monthToDate: { to: '2026-05-10', gross: eur(40_00), before: { to: '2026-04-10', gross: eur(10_00) } },
    });
  });

  it('has nothing to tell of the end of the calendar', async () => {
    const world = await reimbursementWorld(db);

    expect((await summaryOf(world, { from: '2100-12-01', to: '2100-12-31' })).byDay).toEqual([]);
  });
});
