import { beforeEach, expect, it } from 'vitest';
import type { Transfer } from '../../../core/reimbursement/outcome.ts';
import { localDate } from '../../../core/time.ts';
import { changeOf, type TransferChange } from '../../../core/transfer/transfer-change.ts';
import type { TransferEvent } from '../../../core/transfer/transfer-state.ts';
import { gite, morning, noon, reimbursementWorld, type World } from '../../support/reimbursement-world.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
const exportDate = localDate('2026-06-08');

let world: World;
let exported: Transfer;

beforeEach(async () => {
  world = await reimbursementWorld(db);
  await world.enrol(gite);
  await world.pay(gite, 40_00, noon('2026-06-01'));
  await world.runBatch(morning(exportDate));
  [exported] = (await world.transfers.findAll([{ merchantId: gite, exportDate, n: 1 }])) as [Transfer];
});

function change(before: Transfer, event: TransferEvent): TransferChange {
  const found = changeOf(before, event, { at: noon('2026-06-09'), source: { kind: 'BANK', file: 'ab', entry: 1 } });
  if (typeof found === 'string') throw new Error(found);
  return found;
}

const status = async () => (await world.transfers.find(exported.endToEndId))?.status;

it('changes only as it was read, from its first state on', async () => {
  const [submitted, accepted] = [change(exported, { kind: 'SUBMITTED' }), change(exported, { kind: 'ACCEPTED' })];
  expect(await world.transfers.change(submitted)).toBe(true);
  expect(await world.transfers.change(accepted)).toBe(false);
  expect(await status()).toBe('SUBMITTED');

  const [paid, late] = [change(submitted.after, { kind: 'PAID' }), change(submitted.after, { kind: 'ACCEPTED' })];
  expect(await world.transfers.change(paid)).toBe(true);
  expect(await world.transfers.change(late)).toBe(false);
  expect(await status()).toBe('PAID');
});

it('changes only as it was read, also where the record of the other change is not its own', async () => {
  const [submitted, accepted] = [change(exported, { kind: 'SUBMITTED' }), change(exported, { kind: 'ACCEPTED' })];
  const besideIts = ({ record, ...rest }: TransferChange, version: number) => ({
    ...rest,
    record: { ...record, version },
  });
  expect(await world.transfers.change(submitted)).toBe(true);
  expect(await world.transfers.change(besideIts(accepted, 8))).toBe(false);
  expect(await world.transfers.change(change(submitted.after, { kind: 'PAID' }))).toBe(true);
  expect(await world.transfers.change(besideIts(change(submitted.after, { kind: 'ACCEPTED' }), 9))).toBe(false);
  expect(await status()).toBe('PAID');
});

it('that was never exported does not change', async () => {
  const unknown = change({ ...exported, n: 2 }, { kind: 'SUBMITTED' });
  expect(await world.transfers.change(unknown)).toBe(false);
  expect(await world.transfers.findAll([{ merchantId: gite, exportDate, n: 2 }])).toEqual([]);
});

it('whose change is in the journal does not change so again', async () => {
  const submitted = change(exported, { kind: 'SUBMITTED' });
  expect(await world.transfers.change(submitted)).toBe(true);
  const { after, record } = submitted;
  expect(await world.transfers.change({ ...change(after, { kind: 'PAID' }), record })).toBe(false);
  expect(await status()).toBe('SUBMITTED');
});
