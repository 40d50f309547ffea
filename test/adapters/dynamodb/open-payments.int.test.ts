import { describe, expect, it } from 'vitest';
import { openPayments } from '../../../adapters/dynamodb/open-payments.ts';
import { shardOf } from '../../../core/ledger/journal.ts';
import { day, later, minute, paymentIn } from '../../support/payments.ts';
import { anotherPayment, storedPayments } from '../../support/stored-payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
const asked = paymentIn('AWAITING_CLIENT');
const shard = shardOf(asked.merchantId);
/** Of the same merchant, so in the same shard. */
const nth = (n: number, ms: number) => ({
  ...anotherPayment(asked, String(n)),
  merchantId: asked.merchantId,
  clientDeadline: later(ms),
});

async function due(tables: { payments: string }, ms: number, of = shard) {
  const pages = [];
  for await (const page of openPayments(db.documents, tables.payments).due(of, later(ms))) pages.push(page);
  return pages;
}

describe('the open payments of a shard', () => {
  it('are due from their deadline on, the oldest first, each with its deadline', async () => {
    const { tables, put } = await storedPayments(db);
    const second = await put(nth(2, 2 * minute));
    const first = await put(nth(1, minute));
    await put(nth(3, 3 * minute));
    const held = await put({ ...paymentIn('AWAITING_MERCHANT'), confirmBy: later(90_000) });

    expect(await due(tables, 2 * minute)).toEqual([
      [
        { id: first.id, deadline: later(minute) },
        { id: held.id, deadline: later(90_000) },
        { id: second.id, deadline: later(2 * minute) },
      ],
    ]);
    expect(await due(tables, 2 * minute - 1)).toMatchObject([[{ id: first.id }, { id: held.id }]]);
    expect(await due(tables, day, (shard + 1) % 16)).toEqual([]);
  });

  it('are without those that nobody is waited for', async () => {
    const { tables, put } = await storedPayments(db);
    await put(paymentIn('VALIDATED'));
    await put({ ...nth(1, minute), status: 'CANCELLED', endedAt: later(0) });
    expect(await due(tables, day)).toEqual([]);
  });

  it('come in pages, all of them once', async () => {
    const { tables, put } = await storedPayments(db);
    const ids = Array.from({ length: 230 }, (_, n) => nth(n, (n % 7) * minute));
    await Promise.all(ids.map(put));

    const pages = await due(tables, day);

    expect(pages.map((page) => page.length)).toEqual([100, 100, 30]);
    expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(230);
  });
});
