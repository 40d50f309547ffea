import { beforeEach, describe, expect, it } from 'vitest';
import { blockStore } from '../../../../adapters/dynamodb/block-store.ts';
import { Unavailable } from '../../../../adapters/unavailable.ts';
import type { MerchantStatus } from '../../../../core/merchant.ts';
import { changeMerchantStatus } from '../../../../functions/back-office-api/stopping/change-merchant-status.ts';
import { withBackOffice, type BackOfficeWorld } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { faults } from '../../../support/faults.ts';
import { aMerchant } from '../../../support/merchants.ts';
import { createdAt, later, minute } from '../../../support/payments.ts';
import { setStatus } from '../../../support/set-status.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';
import type { TableNames } from '../../../support/tables.ts';
import { writtenNotices } from '../../../support/written-notices.ts';
import { anOperation } from '../../../support/operations.ts';

const db = withMemoryTables();
const backOffice = withBackOffice(db);
const gite = aMerchant.id;
let tables: TableNames;
let world: BackOfficeWorld;

beforeEach(async () => {
  tables = await db.freshTables();
  world = backOffice(tables);
  await world.directory.createMerchant(aMerchant, anOperation());
});

type Stop = Exclude<MerchantStatus, 'CLOSED'>;
const changeTo = (status: Stop, { at = createdAt, on = world, id = gite } = {}) =>
  changeMerchantStatus(
    aCall<'changeMerchantStatus'>({ caller: 'ops', now: at, params: { id }, body: { status, reason: 'Fraud' } }),
    on,
  );
const stored = async () => (await world.directory.getMerchant(gite))?.status;
const blocks = () => blockStore(db.documents, tables.directory).all();

describe('an operator', () => {
  it.each<[MerchantStatus | 'SUSPENDED', Stop, MerchantStatus]>([
    ['ACTIVE', 'PAUSED', 'PAUSED'],
    ['ACTIVE', 'BLOCKED', 'BLOCKED'],
    ['PAUSED', 'ACTIVE', 'ACTIVE'],
    ['PAUSED', 'BLOCKED', 'BLOCKED'],
    ['SUSPENDED', 'ACTIVE', 'ACTIVE'],
    ['BLOCKED', 'BLOCKED', 'BLOCKED'],
  ])('brings a merchant who is %s to %s', async (from, to, then) => {
    await setStatus(db.documents, tables, gite, from);
    expect(await changeTo(to)).toMatchObject({ body: { id: gite, status: then } });
    expect(await stored()).toBe(then);
  });

  it.each(['ACTIVE', 'PAUSED'] as const)('alone does not bring one who is blocked to %s', async (to) => {
    await setStatus(db.documents, tables, gite, 'BLOCKED');
    expect(await changeTo(to)).toEqual({ refusal: { code: 'merchant-stays-blocked', field: 'status' } });
    expect(await stored()).toBe('BLOCKED');
  });

  it('stops nobody who does not exist', async () => {
    expect(await changeTo('BLOCKED', { id: 'nobody' })).toEqual({ refusal: { code: 'not-found' } });
    expect(await blocks()).toEqual([]);
  });
});

it('a block is there to be carried out as soon as it is known, and the merchant is told once', async () => {
  await changeTo('BLOCKED');
  await changeTo('BLOCKED', { at: later(minute) });

  expect(await blocks()).toEqual([{ merchantId: gite, blockedAt: createdAt }]);
  expect(await writtenNotices(db, tables)).toMatchObject([
    { event: 'STATUS_CHANGED', recipientId: gite, channel: 'EMAIL', facts: { status: 'BLOCKED' } },
  ]);
});

it('a pause has nothing to be carried out', async () => {
  await changeTo('PAUSED');
  expect(await blocks()).toEqual([]);
});

describe('when DynamoDB loses', () => {
  const lossy = (times: number, when: 'before' | 'after') =>
    backOffice(tables, { dynamo: [faults({ command: 'TransactWriteItemsCommand', when, times })] });

  it('one reply, the block is whole', async () => {
    expect(await changeTo('BLOCKED', { on: lossy(1, 'after') })).toMatchObject({ body: { status: 'BLOCKED' } });
    expect(await blocks()).toHaveLength(1);
  });

  it('all replies, saying it again finds it done', async () => {
    await expect(changeTo('BLOCKED', { on: lossy(99, 'after') })).rejects.toBeInstanceOf(Unavailable);
    expect(await changeTo('BLOCKED', { at: later(minute) })).toMatchObject({ body: { status: 'BLOCKED' } });
    expect(await blocks()).toEqual([{ merchantId: gite, blockedAt: createdAt }]);
  });

  it('all calls, nothing is half done', async () => {
    await expect(changeTo('BLOCKED', { on: lossy(99, 'before') })).rejects.toBeInstanceOf(Unavailable);
    expect(await stored()).toBe('ACTIVE');
    expect(await blocks()).toEqual([]);
  });
});

it('of two operators who stop it differently at once, the stricter has its way', async () => {
  await Promise.all([changeTo('PAUSED'), changeTo('BLOCKED')]);
  expect(await stored()).toBe('BLOCKED');
  expect(await blocks()).toHaveLength(1);
});
