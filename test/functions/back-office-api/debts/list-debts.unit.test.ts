import { expect, it } from 'vitest';
import { debtStore } from '../../../../adapters/dynamodb/debt-store.ts';

import { listDebts } from '../../../../functions/back-office-api/debts/list-debts.ts';
import { debtList } from '../../../../functions/http/schemas/debts.ts';
import { aCall } from '../../../support/call.ts';
import {
  canyon,
  gite,
  morning,
  noon,
  reimbursementWorld,
  sameDay,
  type World,
} from '../../../support/reimbursement-world.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';

const db = withMemoryTables();

const list = async ({ ledger, merchants, exports, client, tables }: World, date: string) => {
  const reply = await listDebts(aCall<'listDebts'>({ caller: 'finance', now: noon(date) }), {
    ledger,
    exports,
    terms: sameDay,
    debts: debtStore(client, tables),
    directory: merchants,
  });
  return 'body' in reply ? debtList.parse(reply.body) : reply;
};
const eur = (value: number) => ({ value, currency: 'EUR' });

it('tells who owes what since when, the oldest first, until it is earned back', async () => {
  const world = await reimbursementWorld(db);
  await world.enrol(gite);
  await world.enrol(canyon);
  const paid = await Promise.all([gite, canyon].map((merchant) => world.pay(merchant, 100_00, noon('2026-06-01'))));
  await world.runBatch(morning('2026-06-08'));
  await world.refund(paid[0]!, noon('2026-06-08'), true);
  await world.runBatch(morning('2026-06-09'));
  await world.refund(paid[1]!, noon('2026-06-09'), true);
  await world.pay(gite, 30_00, noon('2026-06-03'));
  await world.runBatch(morning('2026-06-10'));

  expect(await list(world, '2026-06-19')).toMatchObject({
    items: [
      { merchantId: gite, amount: eur(70_00), since: '2026-06-09', ageDays: 10 },
      { merchantId: canyon, amount: eur(100_00), since: '2026-06-10', ageDays: 9 },
    ],
    total: eur(170_00),
  });

  await world.pay(gite, 500_00, noon('2026-06-04'));
  await world.runBatch(morning('2026-06-11'));
  expect(await list(world, '2026-06-19')).toMatchObject({ items: [{ merchantId: canyon }], total: eur(100_00) });
});

it('has nothing to tell where nobody owes anything', async () => {
  expect(await list(await reimbursementWorld(db), '2026-06-19')).toEqual({ items: [], total: eur(0) });
});
