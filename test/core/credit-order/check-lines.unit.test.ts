import { expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { addToSummary, checkLines, emptySummary } from '../../../core/credit-order/check-lines.ts';
import type { ReadLine } from '../../../core/credit-order/order-line.ts';

const line = (row: number, identifierHash: string, amount = 10_00): ReadLine => ({
  row,
  hint: '•',
  amount: cents(amount),
  identifierHash,
});
const clients: Record<string, string> = { number: 'marie', email: 'marie', other: 'paul' };
const clientOf = (hash: string) => clients[hash];

it('names the client instead of the identifier', () => {
  expect(checkLines([line(2, 'number')], clientOf, new Map())).toEqual([
    { row: 2, hint: '•', amount: 10_00, verdict: 'OK', clientId: 'marie' },
  ]);
});

it('refuses whom nobody knows, and a client whom an earlier line names by another identifier', () => {
  const named = new Map([['paul', 3]]);
  const checked = checkLines(
    [line(4, 'number'), line(5, 'email'), line(6, 'other'), line(7, 'nobody')],
    clientOf,
    named,
  );
  expect(checked).toMatchObject([
    { verdict: 'OK' },
    { verdict: 'DUPLICATE', firstRow: 4 },
    { verdict: 'DUPLICATE', firstRow: 3 },
    { verdict: 'CLIENT_UNKNOWN' },
  ]);
});

it('leaves what could not be read as it is', () => {
  const unread: ReadLine = { row: 2, hint: '', verdict: 'AMOUNT_MISSING' };
  expect(checkLines([unread], clientOf, new Map())).toEqual([unread]);
});

it('counts each verdict, and sums what can be credited', () => {
  const checked = checkLines([line(2, 'number'), line(3, 'email'), line(4, 'other', 5_00)], clientOf, new Map());
  const once = addToSummary(emptySummary, checked);
  expect(once).toEqual({ counts: { OK: 2, DUPLICATE: 1 }, total: 15_00 });
  expect(addToSummary(once, [{ row: 9, hint: '', verdict: 'DUPLICATE' }]).counts).toEqual({ OK: 2, DUPLICATE: 2 });
});
