import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { noTotals } from '../../../core/reimbursement/totals.ts';
import { addDays, localDate } from '../../../core/time.ts';
import { gite, morning, noon, reimbursementWorld } from '../../support/reimbursement-world.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();

it('gives all exports since a day, however many there are, the oldest first', async () => {
  const world = await reimbursementWorld(db);
  await world.enrol(gite);
  await world.pay(gite, 40_00, noon('2026-06-01'));
  await world.runBatch(morning('2026-06-08'));
  const { Items = [] } = await db.documents.send(new ScanCommand({ TableName: world.tables.exports }));
  const made = Items.find(({ pk }) => pk === 'EXPORT');
  const days = Array.from({ length: 205 }, (_, day) => addDays(localDate('2026-06-09'), day));
  for (const exportDate of days) {
    const Item = { ...made, sk: exportDate, exportDate };
    await db.documents.send(new PutCommand({ TableName: world.tables.exports, Item }));
  }

  const since = await world.exports.since(days[1]!);

  expect(since.map(({ exportDate }) => exportDate)).toEqual(days.slice(1));
  expect(await world.exports.since(addDays(days.at(-1)!, 1))).toEqual([]);
});

describe('what an export writes is the first of its kind, or the same again', () => {
  const first = localDate('2026-06-08');
  const next = localDate('2026-06-09');

  async function planned() {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.pay(gite, 40_00, noon('2026-06-01'));
    await world.plan(morning(first));
    const plan = await world.exports.find(first);
    if (plan?.status !== 'PLANNED') throw new Error('not planned');
    return { world, plan };
  }

  it('it is begun once, from where the cursor was read', async () => {
    const { world, plan } = await planned();
    const after = { ...plan, exportDate: next, dates: [next] };
    expect(await world.exports.begin(after, undefined)).toBe(false);
    expect(await world.exports.begin(after, localDate('2026-06-05'))).toBe(false);
    expect(await world.exports.begin({ ...plan, dates: [next] }, first)).toBe(false);
    expect(await world.exports.begin({ ...after, dates: [first] }, first)).toBe(false);
    expect(await world.exports.closedBy(next)).toBeUndefined();
    expect(await world.exports.begin(after, first)).toBe(true);
    expect(await world.exports.progress()).toMatchObject({ closedThrough: next, latest: { exportDate: next } });
  });

  it('how many of its outcomes are recorded goes forward only, and begins anew with the next export', async () => {
    const { exports } = (await planned()).world;
    expect(await exports.recorded(first)).toBe(0);
    await exports.keepRecorded(first, 200);
    await exports.keepRecorded(first, 100);
    expect(await exports.recorded(first)).toBe(200);
    await exports.keepRecorded(first, 250);
    expect(await exports.recorded(first)).toBe(250);
    expect(await exports.recorded(next)).toBe(0);
    await exports.keepRecorded(next, 100);
    await exports.keepRecorded(first, 300);
    expect(await exports.recorded(next)).toBe(100);
  });

  it('days that the transaction had no room for are closed by it alone', async () => {
    const { world, plan } = await planned();
    const dates = [first, next, ...Array.from({ length: 97 }, (_, day) => addDays(next, day + 1))];
    await world.exports.closeRest({ ...plan, dates });
    expect(await world.exports.closedBy(next)).toBe(first);
    await expect(world.exports.closeRest({ ...plan, exportDate: next, dates })).rejects.toThrow('another export');
    expect(await world.exports.closedBy(first)).toBe(first);
    expect(await world.exports.closedBy(addDays(next, 1))).toBeUndefined();
  });

  it('it is published once, with one manifest, and only what was planned', async () => {
    const { world } = await planned();
    const publication = { executionDate: next, totals: noTotals, files: [], manifestSha256: 'a' };
    await world.exports.markPublished(first, publication);
    await world.exports.markPublished(first, publication);
    const other = { ...publication, manifestSha256: 'b' };
    await expect(world.exports.markPublished(first, other)).rejects.toThrow('another manifest');
    await expect(world.exports.markPublished(next, publication)).rejects.toThrow('never planned');
    expect(await world.exports.find(first)).toMatchObject({ status: 'PUBLISHED', manifestSha256: 'a' });
  });

  it('a transfer is not written over', async () => {
    const { world } = await planned();
    await world.runBatch(morning(first));
    const transfer = (await world.exports.transfer(gite, first, 1))!;
    await world.exports.putTransfer(transfer);
    for (const other of [{ net: cents(1) }, { endToEndId: 'another' }]) {
      await expect(world.exports.putTransfer({ ...transfer, ...other })).rejects.toThrow('another content');
    }
    expect(await world.exports.transfer(gite, first, 1)).toEqual(transfer);
  });
});
