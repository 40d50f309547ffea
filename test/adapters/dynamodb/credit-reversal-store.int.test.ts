import { beforeEach, expect, it } from 'vitest';
import { creditReversalStore, type CreditReversalStore } from '../../../adapters/dynamodb/credit-reversal-store.ts';
import { cents } from '../../../contract/money.ts';
import { reversalCancelled, type CreditReversal } from '../../../core/credit/credit-reversal.ts';
import { anOperation, recordedActs } from '../../support/operations.ts';
import { createdAt, later, minute } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';
import type { TableNames } from '../../support/tables.ts';

const db = withStoreTables();
let tables: TableNames;
let reversals: CreditReversalStore;

type Proposed = Extract<CreditReversal, { status: 'PROPOSED' }>;
const reversal = (id: string, changes: Partial<Proposed> = {}): Proposed => ({
  ...{ id, version: 1, creditId: 'credit', clientId: 'marie', wanted: cents(10_00), reason: 'Doublon' },
  ...{ proposed: { by: 'finance', at: createdAt }, requestHash: 'hash', status: 'PROPOSED' },
  ...changes,
});
const cancelled = (before: Proposed, by: string) => reversalCancelled(before, { by, at: later(minute) });

beforeEach(async () => {
  tables = await db.freshTables();
  reversals = creditReversalStore(db.documents, tables.orders, tables.operations);
});

it('is proposed once; a second proposal of its id changes nothing', async () => {
  const one = reversal('one');
  expect(await reversals.create(one, anOperation())).toEqual({ created: true });
  const again = reversal('one', { wanted: cents(99_00), proposed: { by: 'ops', at: later(minute) } });
  expect(await reversals.create(again, anOperation())).toEqual({ created: false, existing: one });
  expect(await reversals.find('one')).toEqual(one);
  expect((await reversals.list(10)).items).toEqual([one]);
  expect(await recordedActs(db.documents, tables)).toHaveLength(1);
});

it('changes only from what was read: whoever comes second does not', async () => {
  const one = reversal('one');
  await reversals.create(one, anOperation());
  expect(await reversals.save(one, cancelled(one, 'finance'), anOperation())).toBe(true);
  expect(await reversals.save(one, cancelled(one, 'ops'), anOperation())).toBe(false);
  expect(await reversals.find('one')).toEqual(cancelled(one, 'finance'));
});

it('is listed by when it was proposed, the newest first, and in pages', async () => {
  const at = (minutes: number) => ({ proposed: { by: 'finance', at: later(minutes * minute) } });
  const [oldest, same, newest] = [reversal('z', at(0)), reversal('y', at(0)), reversal('a', at(1))];
  for (const one of [same, newest, oldest]) await reversals.create(one, anOperation());

  const first = await reversals.list(2);
  expect(first.items).toEqual([newest, oldest]);
  expect(await reversals.list(2, first.next)).toEqual({ items: [same], next: undefined });
});
