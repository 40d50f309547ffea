import { beforeEach, expect, it } from 'vitest';
import { blockStore } from '../../../adapters/dynamodb/block-store.ts';
import { directoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import { merchantStatusStore } from '../../../adapters/dynamodb/merchant-status-store.ts';
import type { MerchantStatus } from '../../../core/merchant.ts';
import { anOperation, recordedActs } from '../../support/operations.ts';
import { createdAt } from '../../support/payments.ts';
import { setStatus } from '../../support/set-status.ts';
import { withStoreTables } from '../../support/store-tables.ts';
import type { TableNames } from '../../support/tables.ts';

const db = withStoreTables();
let tables: TableNames;
const merchantId = 'gite';

const change = (from: MerchantStatus, to: MerchantStatus) =>
  merchantStatusStore(db.documents, tables).change({
    ...{ merchantId, from, to, at: createdAt, notices: [] },
    operation: anOperation(),
  });
const statusNow = async () => (await directoryStore(db.documents, tables).getMerchant(merchantId))?.status;
const blocks = () => blockStore(db.documents, tables.directory).all();

beforeEach(async () => {
  tables = await db.freshTables();
  await directoryStore(db.documents, tables).createMerchant(
    {
      ...{ id: merchantId, tradeName: 'Gîte', legalName: 'Cimes SARL', accountHolder: 'Cimes', city: 'Annecy' },
      ...{ iban: 'FR7630006000011234567890189', commissionBps: 0, status: 'ACTIVE', createdAt, requestHash: 'h' },
    },
    anOperation(),
  );
});

it('changes from the one that was seen alone, and is recorded then', async () => {
  expect(await change('ACTIVE', 'PAUSED')).toBe(true);
  expect(await change('ACTIVE', 'BLOCKED')).toBe(false);
  expect([await statusNow(), await blocks()]).toEqual(['PAUSED', []]);
  expect(await change('PAUSED', 'ACTIVE')).toBe(true);
  expect(await change('PAUSED', 'ACTIVE')).toBe(false);
  expect(await recordedActs(db.documents, tables)).toHaveLength(3);
});

it('is what an earlier release called suspended', async () => {
  await setStatus(db.documents, tables, merchantId, 'SUSPENDED');
  expect(await change('PAUSED', 'ACTIVE')).toBe(true);
  expect(await statusNow()).toBe('ACTIVE');
});

it('has a block carried out where it is blocked, and nowhere else', async () => {
  await change('ACTIVE', 'BLOCKED');
  expect(await blocks()).toEqual([{ merchantId, blockedAt: createdAt }]);
});
