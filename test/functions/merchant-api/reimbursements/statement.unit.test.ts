import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { invoiceStore } from '../../../../adapters/dynamodb/invoice-store.ts';
import { booksSettingsFrom } from '../../../../contract/settings/books-settings.ts';
import { dueKey, shardOf } from '../../../../core/ledger/journal.ts';
import { localDate } from '../../../../core/time.ts';
import { merchantStatement } from '../../../../functions/http/schemas/reimbursement.ts';
import { getMerchantStatement } from '../../../../functions/merchant-api/reimbursements/get-merchant-statement.ts';
import { aCall } from '../../../support/call.ts';
import { canyon, gite, morning, noon, reimbursementWorld, type World } from '../../../support/reimbursement-world.ts';
import { setStatus } from '../../../support/set-status.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';

const db = withMemoryTables();
const books = booksSettingsFrom({ commissionVatBps: 2000 });

async function statement({ exports, ledger, client, tables }: World, month: string, now: string, caller = gite) {
  const call = aCall<'getMerchantStatement'>({ now: noon(now), caller, query: { month } });
  const reply = await getMerchantStatement(call, {
    exports,
    ledger,
    invoices: invoiceStore(client, tables.exports),
    books,
  });
  return 'body' in reply ? merchantStatement.parse(reply.body) : reply;
}

const inCents = (found: Awaited<ReturnType<typeof statement>>) => {
  if (!('opening' in found)) throw new Error(`refused: ${JSON.stringify(found)}`);
  const { opening, payments, refunds, fee, vat, other, transferred, closing } = found;
  return [opening, payments, refunds, fee, vat, other, transferred, closing].map(({ value }) => value);
};

/** Runs each morning of these days of 2026. */
async function mornings(world: World, ...days: string[]): Promise<void> {
  for (const day of days) await world.runBatch(morning(`2026-${day}`));
}

describe('getMerchantStatement', () => {
  it('says payments, commission with its tax, and transfers, export by export', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.enrol(canyon);
    await world.pay(gite, 85_50, noon('2026-06-01'), 250);
    await world.pay(canyon, 500_00, noon('2026-06-01'));
    await world.pay(gite, 20_00, noon('2026-06-02'));
    await mornings(world, '06-08', '06-09');

    const found = await statement(world, '2026-06', '2026-06-09');

    expect(found).toMatchObject({ month: '2026-06', isFinal: false, paymentCount: 2, vatBps: 2000 });
    expect(inCents(found)).toEqual([0, 105_50, 0, 2_14, 36, 0, 103_36, 0]);
    expect(found).toMatchObject({
      exports: [
        { exportDate: '2026-06-08', transferred: { value: 83_36 }, closing: { value: 0 } },
        { exportDate: '2026-06-09', transferred: { value: 20_00 }, closing: { value: 0 } },
      ],
    });
  });

  it('goes on from month to month: what one ends with, the next begins with, a debt or what was withheld', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.enrol(canyon);
    const paid = await world.pay(gite, 100_00, noon('2026-05-20'), 250);
    await mornings(world, '05-28');
    await world.refund(paid, noon('2026-05-28'), true);
    await world.pay(canyon, 70_00, noon('2026-05-21'));
    await setStatus(world.client, world.tables, canyon, 'PAUSED');
    await mornings(world, '05-29', '06-01');
    await setStatus(world.client, world.tables, canyon, 'ACTIVE');
    await world.pay(gite, 150_00, noon('2026-05-26'), 250);
    await mornings(world, '06-02', '06-03');

    expect(inCents(await statement(world, '2026-05', '2026-06-03'))).toEqual([
      0, 100_00, 100_00, 0, 0, 0, 97_50, -97_50,
    ]);
    expect(inCents(await statement(world, '2026-06', '2026-06-03'))).toEqual([
      -97_50, 150_00, 0, 3_75, 62, 0, 48_75, 0,
    ]);
    expect(inCents(await statement(world, '2026-05', '2026-06-03', canyon))).toEqual([0, 70_00, 0, 0, 0, 0, 0, 70_00]);
    expect(inCents(await statement(world, '2026-06', '2026-06-03', canyon))).toEqual([70_00, 0, 0, 0, 0, 0, 70_00, 0]);
    expect(await statement(world, '2026-05', '2026-06-03')).toMatchObject({ isFinal: true });
  });

  it('begins with what was left before the first export of the month is through', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(canyon);
    await world.pay(canyon, 70_00, noon('2026-05-21'));
    await setStatus(world.client, world.tables, canyon, 'PAUSED');
    await mornings(world, '05-29');

    expect(inCents(await statement(world, '2026-06', '2026-06-01', canyon))).toEqual([70_00, 0, 0, 0, 0, 0, 0, 70_00]);
  });

  it('counts what an export could not take where a later one took it, over the end of a month', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    const paid = await world.pay(gite, 100_00, noon('2026-05-21'), 250);
    const TableName = world.tables.ledger;
    const Key = { pk: dueKey(localDate('2026-05-29'), shardOf(gite)), sk: `${gite}#${paid.id}#V` };
    const { Item: sound } = await world.client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    await world.client.send(new PutCommand({ TableName, Item: { ...sound, fee: 1 } }));
    await mornings(world, '05-29');
    expect(inCents(await statement(world, '2026-05', '2026-05-29'))).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);

    await world.client.send(new PutCommand({ TableName, Item: sound }));
    await mornings(world, '06-01');

    expect(inCents(await statement(world, '2026-05', '2026-06-01'))).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(inCents(await statement(world, '2026-06', '2026-06-01'))).toEqual([0, 100_00, 0, 2_50, 42, 0, 97_50, 0]);
  });

  it('has none of a month that has not begun', async () => {
    const world = await reimbursementWorld(db);

    expect(await statement(world, '2026-07', '2026-06-30')).toEqual({
      refusal: { code: 'period-invalid', field: 'month' },
    });
  });
});
