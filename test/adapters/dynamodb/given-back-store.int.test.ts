import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, it } from 'vitest';
import { givenBackStore, tallyUpdate, type GivenBackStore } from '../../../adapters/dynamodb/given-back-store.ts';
import { write } from '../../../adapters/dynamodb/write.ts';
import { cents } from '../../../contract/money.ts';
import { allowanceLimits } from '../../../contract/settings/limits.ts';
import type { TallyChange } from '../../../core/payment/refund-brake.ts';
import { addDays, localDate } from '../../../core/time.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
const { refundsPerDayMax } = allowanceLimits;
const merchantId = 'm'.repeat(26);
const [today, tomorrow] = [localDate('2026-06-08'), addDays(localDate('2026-06-08'), 1)];

let givenBack: GivenBackStore;
let giveBack: (change: Partial<TallyChange>) => Promise<boolean>;
let othersGiveBack: (times: number) => Promise<unknown>;

beforeEach(async () => {
  const { exports: table } = await db.freshTables();
  givenBack = givenBackStore(db.documents, table);
  giveBack = async (change) => {
    const update = tallyUpdate(table, { merchantId, net: cents(10_00), ...change });
    return (await write([update], { client: db.documents })).committed;
  };
  othersGiveBack = (times) =>
    db.documents.send(
      new UpdateCommand({
        TableName: table,
        Key: { pk: `GIVEN-BACK#${merchantId}`, sk: '-' },
        UpdateExpression: 'ADD #count :times',
        ExpressionAttributeNames: { '#count': 'count' },
        ExpressionAttributeValues: { ':times': times },
      }),
    );
});

it('grows only from at most what it was read as', async () => {
  expect(await giveBack({ atMost: cents(0) })).toBe(true);
  expect(await giveBack({ atMost: cents(9_99) })).toBe(false);
  expect(await giveBack({ atMost: cents(10_00) })).toBe(true);
  expect(await givenBack.read(merchantId)).toEqual({ total: 20_00 });
});

it('counts what is given back on a day, as that day was read', async () => {
  expect(await giveBack({ onDay: { day: today, count: 0 } })).toBe(true);
  expect(await giveBack({ onDay: { day: today, count: 0 } })).toBe(false);
  expect(await giveBack({ onDay: { day: tomorrow, count: 1 } })).toBe(false);
  expect(await giveBack({ onDay: { day: today, count: 1 } })).toBe(true);
  expect(await givenBack.read(merchantId)).toEqual({ total: 20_00, lastDay: { day: today, count: 2 } });

  expect(await giveBack({ onDay: { day: tomorrow, count: 0 } })).toBe(true);
  expect(await givenBack.read(merchantId)).toEqual({ total: 30_00, lastDay: { day: tomorrow, count: 1 } });
});

it('counts no more on a day than may be given back, whatever was read', async () => {
  expect(await giveBack({ onDay: { day: today, count: 0 } })).toBe(true);
  await othersGiveBack(refundsPerDayMax - 2);
  expect(await giveBack({ onDay: { day: today, count: 1 } })).toBe(true);
  expect(await giveBack({ onDay: { day: today, count: 1 } })).toBe(false);
  expect((await givenBack.read(merchantId)).lastDay).toEqual({ day: today, count: refundsPerDayMax });
});
