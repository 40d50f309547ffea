import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ledgerStore, type LedgerStore } from '../../../adapters/dynamodb/ledger-store.ts';
import { cents, zero } from '../../../contract/money.ts';
import { journalKey, shardOf } from '../../../core/ledger/journal.ts';
import { debtDate } from '../../../core/ledger/debt-date.ts';
import type { CarryRecord } from '../../../core/reimbursement/outcome.ts';
import { addDays, localDate, type LocalDate } from '../../../core/time.ts';
import { toRecordItem } from '../../../adapters/dynamodb/record-item.ts';
import { callCounter } from '../../support/faults.ts';
import { createdAt } from '../../support/payments.ts';
import { withDynamoDb } from '../../support/tables.ts';

const db = withDynamoDb();
let ledger: LedgerStore;
let table: string;

const first = localDate('2026-06-08');
const dueDate = localDate('2026-06-15');
/** Of one shard, in the order of the keys. */
const [one = '', other = ''] = Array.from({ length: 99 }, (_, n) => `m${String(n).padStart(25, '0')}`).filter(
  (id) => shardOf(id) === 3,
);

const carry = (merchantId: string, due: LocalDate, net: number, carriedFrom = first): CarryRecord => ({
  kind: 'CARRY',
  merchantId,
  dueDate: due,
  at: createdAt,
  gross: zero,
  fee: zero,
  net: cents(net),
  postings: {},
  carriedFrom,
});

async function all<T>(found: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of found) items.push(item);
  return items;
}

beforeEach(async () => {
  table = (await db.freshTables()).ledger;
  ledger = ledgerStore(db.documents, table);
});

it('what is carried is written once, and not written over', async () => {
  await ledger.putCarry(carry(one, debtDate, -5_00));
  await ledger.putCarry(carry(one, debtDate, -5_00));
  await expect(ledger.putCarry(carry(one, debtDate, -6_00))).rejects.toThrow('another amount');
  expect(await ledger.debtOf(one)).toMatchObject({ net: -5_00 });
});

it('merchants of one shard each have their own lines, and who owes nothing any more is no debtor', async () => {
  for (const merchantId of [one, other]) {
    await ledger.putCarry(carry(merchantId, debtDate, -5_00));
    await ledger.putCarry(carry(merchantId, dueDate, 3_00));
  }
  for (const merchantId of [one, other]) {
    expect(await ledger.debtOf(merchantId)).toMatchObject({ net: -5_00 });
    expect(await ledger.debtChanges(merchantId)).toEqual([{ exportDate: first, net: -5_00 }]);
    const due = await all(ledger.dueLinesOf(merchantId, dueDate));
    expect(due).toMatchObject([{ merchantId, line: { net: 3_00 } }]);
    expect(await all(ledger.merchantLines(merchantId, dueDate))).toMatchObject([{ line: { merchantId } }]);
  }
  expect(await ledger.netAloneLines(other, dueDate)).toMatchObject([{ merchantId: other, net: 3_00 }]);
  await ledger.putCarry(carry(one, debtDate, 5_00, addDays(first, 1)));
  expect([...(await ledger.debts(3)).keys()]).toEqual([other]);
});

it.each([
  ['another merchant', other, dueDate],
  ['another due date', one, addDays(dueDate, 1)],
])('a line under the key of %s is strange, and stops nobody else', async (_whose, merchantId, date) => {
  const place = journalKey(carry(merchantId, date, 1));
  const stray = { ...toRecordItem(carry(one, dueDate, 1)), ...place };
  await db.documents.send(new PutCommand({ TableName: table, Item: stray }));
  const [due] = await all(ledger.dueLinesOf(merchantId, date));
  expect(due).toMatchObject({ merchantId, strange: { message: expect.stringContaining('belongs under') as string } });
});

describe('the first due date of all', () => {
  const [from, through] = [addDays(dueDate, -3), addDays(dueDate, 30)];
  const counter = callCounter();
  beforeAll(() => counter.applyToStack(db.documents.middlewareStack));
  const put = (item: Record<string, unknown>) => db.documents.send(new PutCommand({ TableName: table, Item: item }));

  it('is found among lines of other kinds', async () => {
    expect(await ledger.oldestDueDate(from, through)).toBeUndefined();
    for (const days of [3, 1, 0, 2, 4]) await ledger.putCarry(carry(one, addDays(dueDate, days), 1));
    await put({ pk: 'C#0000', sk: 'a client’s' });
    counter.calls.clear();
    expect(await ledger.oldestDueDate(from, through)).toBe(dueDate);
    expect(Object.fromEntries(counter.calls)).toEqual({ ScanCommand: 1 });
    expect(await ledger.oldestDueDate(from, dueDate)).toBe(dueDate);
    expect(await ledger.oldestDueDate(from, addDays(dueDate, -1))).toBeUndefined();
  });

  it('takes as many calls as there are days before it, where the journal is large', async () => {
    for (const days of [3, 0, 4]) await ledger.putCarry(carry(one, addDays(dueDate, days), 1));
    for (let n = 0; n < 4; n += 1) await put({ pk: `C#${n}`, sk: 'large', filling: 'x'.repeat(390_000) });
    counter.calls.clear();

    expect(await ledger.oldestDueDate(from, through)).toBe(dueDate);

    expect(Object.fromEntries(counter.calls)).toEqual({ ScanCommand: 1, QueryCommand: 4 * 16 });
    expect(await ledger.oldestDueDate(addDays(dueDate, 5), addDays(dueDate, 6))).toBeUndefined();
  });
});
