import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { figureStore, type FigureStore } from '../../../adapters/dynamodb/figure-store.ts';
import { Unavailable } from '../../../adapters/unavailable.ts';
import { figuresOf } from '../../../core/figures/figures-of.ts';
import { localDate } from '../../../core/time.ts';
import { meanwhile } from '../../support/meanwhile.ts';
import { paymentIn } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
const always = { from: localDate('2026-01-01'), to: localDate('2027-12-31') };
const payment = { ...paymentIn('VALIDATED'), version: 3 };
const { id, merchantId } = payment;
const [day] = Object.keys(figuresOf(payment)).map(localDate);
let table: string;
let figures: FigureStore;

beforeEach(async () => {
  table = (await db.freshTables()).views;
  figures = figureStore(db.documents, table);
});

/** A reader of the stream, while somebody else does something between what it reads and what it writes. */
const disturbed = (times: number, act: (call: number) => Promise<unknown>) =>
  figureStore(db.documentsWith([meanwhile('TransactWriteItemsCommand', times, act)]), table);

/** That the payment is counted so, as another reader or an earlier release has left it. */
async function leave(version: number, counted: object): Promise<void> {
  const Item = { pk: `P#${id}`, sk: '-', v: 1, version, figures: counted };
  await db.documents.send(new PutCommand({ TableName: table, Item }));
}

describe('a payment that two count at the same time', () => {
  it('is counted once, when neither has found it counted', async () => {
    await disturbed(1, () => figures.count(merchantId, [payment])).count(merchantId, [payment]);
    expect(await figures.days(merchantId, always)).toEqual(figuresOf(payment));
  });

  it('keeps what was counted of a later version', async () => {
    await figures.count(merchantId, [{ ...paymentIn('AWAITING_CLIENT'), version: 2 }]);
    const counted = (await figures.counted([id])).get(id)!;
    await disturbed(1, () => leave(4, counted)).count(merchantId, [payment]);
    expect((await figures.counted([id])).get(id)).toEqual(counted);
  });

  it('is counted from what another release has counted of the same version', async () => {
    await leave(3, {});
    await disturbed(1, () => figures.count(merchantId, [payment])).count(merchantId, [payment]);
    expect(await figures.days(merchantId, always)).toEqual(figuresOf(payment));
  });

  it('is given up for now, after six times, when there is always somebody', async () => {
    let calls = 0;
    const counting = disturbed(Infinity, (call) => leave((calls = call), {}));
    const after = { ...payment, version: 99 };
    await expect(counting.count(merchantId, [after])).rejects.toBeInstanceOf(Unavailable);
    expect(calls).toBe(6);
  });
});

it('a day that has changed since it was read is not written over', async () => {
  expect(await figures.put(merchantId, day!, { validatedCount: 1 }, 0)).toBe(true);
  expect(await figures.put(merchantId, day!, { validatedCount: 2 }, 0)).toBe(false);
  expect(await figures.put(merchantId, day!, { validatedCount: 2 }, 1)).toBe(true);
  expect(await figures.put(merchantId, day!, { validatedCount: 3 }, 1)).toBe(false);
  expect(await figures.days(merchantId, always)).toEqual({ [day!]: { validatedCount: 2 } });
});
