import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { givenBackStore } from '../../../adapters/dynamodb/given-back-store.ts';
import { allowanceLimits } from '../../../contract/settings/limits.ts';

import type { Validated } from '../../../core/payment/payment.ts';
import type { Instant } from '../../../core/time.ts';
import { giveBack } from '../../../functions/use-cases/give-back.ts';
import {
  gite,
  marie,
  morning,
  noon,
  reimbursementWorld,
  sameDay,
  type World,
} from '../../support/reimbursement-world.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';

const db = withMemoryTables();
let world: World;

beforeEach(async () => {
  world = await reimbursementWorld(db);
  await world.enrol(gite);
});

const give = async (payment: Validated, now: Instant) => {
  const { payments, exports, ledger, tables, client } = world;
  const givenBack = givenBackStore(client, tables.exports);
  const given = await giveBack(payment, 'OTHER', { now, terms: sameDay }, { payments, exports, ledger, givenBack });
  return 'refusal' in given ? given.refusal.code : given.payment.status;
};

/** Paid on 1 June, transferred on the 8th. */
async function transferred(amounts: readonly number[]): Promise<Validated[]> {
  const paid: Validated[] = [];
  for (const amount of amounts) paid.push(await world.pay(gite, amount, noon('2026-06-01')));
  await world.runBatch(morning('2026-06-08'));
  return paid;
}

describe('a merchant whose money has been transferred', () => {
  it('gives back as much as it is owed and a limit, and no more', async () => {
    const [first, second] = await transferred([900_00, 900_00]);
    expect(await give(first!, noon('2026-06-08'))).toBe('REFUNDED');
    expect(await give(second!, noon('2026-06-08'))).toBe('refund-over-owed');

    await world.pay(gite, 800_00, noon('2026-06-08'));
    expect(await give(second!, noon('2026-06-08'))).toBe('REFUNDED');
  });

  it('cannot give back what the refunds have counted on', async () => {
    const [old] = await transferred([1_500_00]);
    const fresh = await world.pay(gite, 1_500_00, noon('2026-06-08'));
    expect(await give(old!, noon('2026-06-08'))).toBe('REFUNDED');
    expect(await give(fresh, noon('2026-06-08'))).toBe('refund-over-owed');
  });

  it('however many refunds come at once, stays within it', async () => {
    const paid = await transferred(Array.from({ length: 8 }, () => 300_00));
    const outcomes = await Promise.allSettled(paid.map((payment) => give(payment, noon('2026-06-08'))));
    const refunded = outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value === 'REFUNDED');
    expect(refunded.length).toBeLessThanOrEqual(3);
    for (const payment of paid) await give(payment, noon('2026-06-08'));
    const statuses = await Promise.all(paid.map(async ({ id }) => (await world.payments.get(id))?.status));
    expect(statuses.filter((status) => status === 'REFUNDED')).toHaveLength(3);
  });

  it('and said again, as after a lost reply, gives back once', async () => {
    const [paid] = await transferred([500_00]);
    const at = noon('2026-06-08');
    expect(await give(paid!, at)).toBe('REFUNDED');
    const again = (await world.payments.get(paid!.id)) as Validated;
    expect(await give(again, at)).toBe('REFUNDED');
    expect(await givenBackStore(world.client, world.tables.exports).read(gite)).toMatchObject({
      total: 500_00,
      lastDay: { day: '2026-06-08', count: 1 },
    });
  });
});

it('gives back so many payments in a day, and goes on the next day', async () => {
  const paid = [];
  for (const amount of [30_00, 40_00]) paid.push(await world.pay(gite, amount, noon('2026-06-01')));
  const counted = { total: 0, day: '2026-06-02', count: allowanceLimits.refundsPerDayMax - 1 };
  const Item = { pk: `GIVEN-BACK#${gite}`, sk: '-', ...counted };
  await world.client.send(new PutCommand({ TableName: world.tables.exports, Item }));
  expect(await give(paid[0]!, noon('2026-06-02'))).toBe('VOIDED');
  expect(await give(paid[1]!, noon('2026-06-02'))).toBe('refund-limit-reached');
  expect(await give(paid[1]!, noon('2026-06-03'))).toBe('VOIDED');
});

it('a payment that is not transferred yet is given back whatever it comes to', async () => {
  const paid = await world.pay(gite, 5_000_00, noon('2026-06-01'));
  expect(await give(paid, noon('2026-06-02'))).toBe('VOIDED');
  expect(paid.clientId).toBe(marie);
});

it('what a merchant owes is taken off what it may give back', async () => {
  const [first, second] = await transferred([900_00, 900_00]);
  expect(await give(first!, noon('2026-06-08'))).toBe('REFUNDED');
  await world.runBatch(morning('2026-06-09'));
  // The refund is a debt by now, and no longer among what is due.
  expect(await give(second!, noon('2026-06-09'))).toBe('refund-over-owed');
});

it('a client without a wallet is nobody to give anything back to', async () => {
  const [paid] = await transferred([50_00]);
  const { exports, ledger, tables, client } = world;
  const commit = () => Promise.resolve({ committed: false as const, because: 'wallet' as const, wallet: undefined });
  const given = giveBack(
    paid!,
    'OTHER',
    { now: noon('2026-06-08'), terms: sameDay },
    { payments: { commit }, exports, ledger, givenBack: givenBackStore(client, tables.exports) },
  );
  await expect(given).rejects.toThrow('its client has no wallet');
});
