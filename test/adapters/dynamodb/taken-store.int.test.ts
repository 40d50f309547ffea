import { beforeEach, expect, it } from 'vitest';
import { takenStore, type TakenStore } from '../../../adapters/dynamodb/taken-store.ts';
import { anOperation, recordedActs } from '../../support/operations.ts';
import { createdAt, later } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';
import type { TableNames } from '../../support/tables.ts';

const db = withStoreTables();
let tables: TableNames;
let taken: TakenStore;
const by = (name: string, ms = 0) => ({ by: name, at: later(ms) });

beforeEach(async () => {
  tables = await db.freshTables();
  taken = takenStore(db.documents, tables.orders, tables.operations);
});

it('is taken by whoever comes first, which everybody is told', async () => {
  expect(await taken.take('proposals', 'one', by('ops'), anOperation())).toEqual(by('ops'));
  expect(await taken.take('proposals', 'one', by('ops-2', 1), anOperation())).toEqual(by('ops'));
  expect(await taken.find('proposals', 'one')).toEqual({ by: 'ops', at: createdAt });
  expect(await recordedActs(db.documents, tables)).toHaveLength(1);
});

it('is taken of one list, and not of another', async () => {
  await taken.take('proposals', 'one', by('ops'), anOperation());
  await taken.take('transfers', 'one', by('finance'), anOperation());
  await taken.take('transfers', 'two', by('finance'), anOperation());
  expect(await taken.of('proposals')).toEqual(new Map([['one', by('ops')]]));
  expect(await taken.of('transfers')).toEqual(
    new Map([
      ['one', by('finance')],
      ['two', by('finance')],
    ]),
  );
});

it('is given back once, and may be taken again', async () => {
  await taken.take('proposals', 'one', by('ops'), anOperation());
  await taken.giveBack('proposals', 'one', anOperation());
  await taken.giveBack('proposals', 'one', anOperation());
  expect(await recordedActs(db.documents, tables)).toHaveLength(2);
  expect(await taken.take('proposals', 'one', by('ops-2'), anOperation())).toEqual(by('ops-2'));
});
