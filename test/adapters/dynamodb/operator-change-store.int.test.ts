import { beforeEach, expect, it } from 'vitest';
import { operatorChangeStore, type OperatorChangeStore } from '../../../adapters/dynamodb/operator-change-store.ts';
import type { AgreedChange } from '../../../core/operators/operator-change.ts';
import { anOperation, recordedActs } from '../../support/operations.ts';
import { createdAt } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';
import type { TableNames } from '../../support/tables.ts';

const db = withStoreTables();
let tables: TableNames;
let changes: OperatorChangeStore;
const agreed = (proposalId: string): AgreedChange => ({
  proposalId,
  approvedAt: createdAt,
  change: { operatorId: 'ines', roles: ['ops'], invited: { name: 'Inès', email: 'ines@example.fr' } },
});
const agree = (id: string, before?: AgreedChange) =>
  changes.agree(agreed(id), before, { alongside: [], operation: anOperation() });

beforeEach(async () => {
  tables = await db.freshTables();
  changes = operatorChangeStore(db.documents, tables.orders, tables.operations);
});

it('is agreed to in the place of the one that was seen, or of none', async () => {
  expect(await changes.last()).toBeUndefined();
  expect(await agree('one')).toBe(true);
  expect(await agree('other')).toBe(false);
  expect(await agree('two', agreed('one'))).toBe(true);
  expect(await agree('three', agreed('one'))).toBe(false);
  expect(await changes.last()).toEqual(agreed('two'));
  expect(await recordedActs(db.documents, tables)).toHaveLength(2);
});

it('ends with what came of it, without name and address, and ends no later one', async () => {
  await agree('one');
  await changes.finish(agreed('one'), 'DONE');
  const ended = { ...agreed('one'), change: { operatorId: 'ines', roles: ['ops'] }, outcome: 'DONE' };
  expect(await changes.last()).toEqual(ended);
  await agree('two', agreed('one'));
  await changes.finish(agreed('one'), 'EMAIL_TAKEN');
  expect(await changes.last()).toEqual(agreed('two'));
});
