import { beforeEach, expect, it } from 'vitest';
import type { LinesPart } from '../../../adapters/dynamodb/credit-order-items.ts';
import { creditOrderStore, type CreditOrderStore } from '../../../adapters/dynamodb/credit-order-store.ts';
import { cents } from '../../../contract/money.ts';
import { cancelOrder, resumeOrder, type CreditOrder } from '../../../core/credit-order/credit-order.ts';
import { anOperation, recordedActs } from '../../support/operations.ts';
import { createdAt, later, minute } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';
import type { TableNames } from '../../support/tables.ts';

const db = withStoreTables();
let tables: TableNames;
let orders: CreditOrderStore;

type Draft = Extract<CreditOrder, { status: 'DRAFT' }>;
const draft = (id: string, changes: Partial<Draft> = {}): Draft => ({
  ...{ id, version: 1, payer: 'CSE Durand', fundingReference: `VIR ${id}`, fundingAmount: cents(10_00) },
  ...{ fileSha256: 'file', lineCount: 1, partCount: 1, created: { by: 'finance', at: createdAt }, requestHash: 'hash' },
  status: 'DRAFT',
  ...changes,
});
const lines = (hint: string): LinesPart => ({
  state: 'READ',
  lines: [{ row: 2, hint, amount: cents(10_00), identifierHash: 'identifier' }],
});
const create = (order: Draft, hint = '•••7487') => orders.create(order, [lines(hint)], anOperation());
const cancelled = (order: CreditOrder) => {
  const decided = cancelOrder(order, { by: 'finance', at: later(minute), reason: 'Doublon' });
  if ('refused' in decided) throw new Error(decided.refused);
  return decided.order;
};
const resumed = (order: CreditOrder) => (resumeOrder(order) as { order: CreditOrder }).order;

beforeEach(async () => {
  tables = await db.freshTables();
  orders = creditOrderStore(db.documents, tables.orders, tables.operations);
});

it('is made once; what was made under its id is the answer to a second one', async () => {
  expect(await create(draft('one'))).toEqual({ created: true });
  expect(await create(draft('one', { payer: 'Another' }))).toEqual({ created: false, existing: draft('one') });
  expect(await orders.get('one')).toEqual(draft('one'));
  expect(await recordedActs(db.documents, tables)).toHaveLength(1);
});

it('keeps the lines of each order, and of each file, apart', async () => {
  const other = draft('one', { fileSha256: 'another file' });
  await create(draft('one'));
  await create(draft('two'), '•••1111');
  await create(other, '•••2222');
  expect(await Promise.all([draft('one'), draft('two'), other].map((order) => orders.part(order, 0)))).toEqual(
    ['•••7487', '•••1111', '•••2222'].map(lines),
  );
  await expect(orders.part(draft('three'), 0)).rejects.toThrow('part 0 of order three is missing');
});

it('never puts lines in the place of those that are checked', async () => {
  const checked: LinesPart = { state: 'CHECKED', lines: [{ row: 2, hint: '•••7487', verdict: 'CLIENT_UNKNOWN' }] };
  await create(draft('one'));
  await orders.savePart(draft('one'), 0, checked);
  await create(draft('one'));
  expect(await orders.part(draft('one'), 0)).toEqual(checked);
});

it('is paid for by a transfer of its own, however its name is written, until it is cancelled', async () => {
  await create(draft('one', { fundingReference: 'VIR 118' }));
  const other = draft('two', { fundingReference: 'vir-118' });
  expect(await create(other)).toBe('funding-used');
  const resumedOne = resumed(draft('one', { fundingReference: 'VIR 118' }));
  expect(await orders.advance(draft('one'), resumedOne)).toEqual({ committed: true });
  expect(await create(other)).toBe('funding-used');
  expect(await orders.advance(resumedOne, cancelled(resumedOne), anOperation())).toEqual({ committed: true });
  expect(await create(other)).toEqual({ created: true });
});

it('advances from what was read alone, and knows its own write again', async () => {
  await create(draft('one'));
  const after = resumed(draft('one'));
  expect(await orders.advance(draft('one'), after)).toEqual({ committed: true });
  expect(await orders.advance(draft('one'), after)).toEqual({ committed: true });
  const late = cancelled(draft('one'));
  expect(await orders.advance(draft('one'), late, anOperation())).toEqual({ committed: false, current: after });
  expect(await orders.get('one')).toEqual(after);
});

it('is listed with others, the newest first', async () => {
  const at = (minutes: number) => ({ created: { by: 'finance', at: later(minutes * minute) } });
  const all = [draft('z', at(0)), draft('y', at(0)), draft('a', at(1))];
  for (const order of all) await create(order);
  expect((await orders.list(10)).items.map(({ id }) => id)).toEqual(['a', 'z', 'y']);
});
