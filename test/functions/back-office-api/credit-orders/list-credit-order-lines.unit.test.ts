import { expect, it, onTestFinished, vi } from 'vitest';
import { cents } from '../../../../contract/money.ts';
import { creditOrderLimits } from '../../../../contract/settings/limits.ts';
import type { CreditOrder } from '../../../../core/credit-order/credit-order.ts';
import type { CheckedLine, ReadLine } from '../../../../core/credit-order/order-line.ts';
import { listCreditOrderLines } from '../../../../functions/back-office-api/credit-orders/list-credit-order-lines.ts';
import { aCall } from '../../../support/call.ts';
import { createdAt } from '../../../support/payments.ts';

const linesPerPart = 2;
const order = {
  ...{ id: 'order', status: 'CREDITING', partCount: 3, progress: { parts: 1, credited: 1, total: cents(1_00) } },
  created: { by: 'finance', at: createdAt },
} as CreditOrder;
const good = (row: number): CheckedLine => ({ row, hint: '•••', amount: cents(1_00), clientId: 'c', verdict: 'OK' });
const bad = (row: number): CheckedLine => ({ row, hint: '•••', verdict: 'CLIENT_UNKNOWN' });
const unchecked: ReadLine = { row: 6, hint: '•••', amount: cents(1_00), identifierHash: 'hash' };
const parts: (CheckedLine | ReadLine)[][] = [[good(2), bad(3)], [bad(4), good(5)], [unchecked]];

type Query = Parameters<typeof listCreditOrderLines>[0]['query'];

async function list(query: Query, of: CreditOrder = order) {
  const limit = vi.spyOn(creditOrderLimits, 'linesPerPart', 'get').mockReturnValue(linesPerPart as never);
  onTestFinished(() => limit.mockRestore());
  const asked: number[] = [];
  const orders = {
    get: () => Promise.resolve(of),
    part: (_: unknown, part: number) =>
      Promise.resolve({ state: 'CHECKED', lines: (asked.push(part), parts[part]!) } as never),
  };
  const reply = await listCreditOrderLines(aCall({ caller: 'finance', params: { id: 'order' }, query }), { orders });
  const { items, nextCursor } = (
    reply as { body: { items: { row: number; creditId?: string }[]; nextCursor: string | null } }
  ).body;
  return { items, rows: items.map(({ row }) => row), nextCursor, asked };
}

it('goes through all lines page by page, each once, and reads no part again that it is through with', async () => {
  const first = await list({ limit: 2 });
  expect([first.rows, first.asked]).toEqual([
    [2, 3],
    [0, 1],
  ]);
  const second = await list({ limit: 2, cursor: first.nextCursor! });
  expect([second.rows, second.asked]).toEqual([
    [4, 5],
    [1, 2],
  ]);
  const third = await list({ limit: 2, cursor: second.nextCursor! });
  expect([third.rows, third.nextCursor, third.asked]).toEqual([[6], null, [2]]);
});

it('begins a page in the middle of a part', async () => {
  const { nextCursor } = await list({ limit: 3 });
  expect((await list({ limit: 3, cursor: nextCursor! })).rows).toEqual([5, 6]);
});

it('has no next page after one that is just full', async () => {
  expect(await list({ limit: 5 })).toMatchObject({ rows: [2, 3, 4, 5, 6], nextCursor: null });
});

it.each<[Query['verdict'], number[]]>([
  ['OK', [2, 5]],
  ['REFUSED', [3, 4]],
])('shows those with the verdict %s alone', async (verdict, rows) => {
  expect((await list({ verdict })).rows).toEqual(rows);
});

it('names the credit of each line that may be credited, once the order is being credited', async () => {
  const named = (of: CreditOrder) =>
    list({}, of).then(({ items }) => items.filter((one) => one.creditId).map(({ row }) => row));
  expect(await named(order)).toEqual([2, 5]);
  const { progress: _, ...checked } = order as Extract<CreditOrder, { status: 'CREDITING' }>;
  expect(await named({ ...checked, status: 'RELEASED' })).toEqual([]);
});
