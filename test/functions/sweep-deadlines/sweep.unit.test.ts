import { describe, expect, it } from 'vitest';
import { openPayments } from '../../../adapters/dynamodb/open-payments.ts';
import { inFlightMaxMs } from '../../../core/in-flight.ts';
import { cents } from '../../../contract/money.ts';
import { sweep } from '../../../functions/sweep-deadlines/sweep.ts';
import { captureLog } from '../../support/captured-log.ts';
import { at, day, later, minute, paymentIn } from '../../support/payments.ts';
import { anotherPayment, storedPayments, waiting } from '../../support/stored-payments.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';

const db = withMemoryTables();
const log = captureLog();
const plenty = () => 55_000;

async function start() {
  const stored = await storedPayments(db);
  const open = openPayments(db.documents, stored.tables.payments);
  const statusOf = async (id: string) => (await stored.payments.get(id))?.status;
  return { ...stored, open, statusOf };
}

describe('a sweep', () => {
  it('ends what is past its deadline in all shards and leaves the rest, and says how late it was', async () => {
    const { payments, open, put, statusOf, wallets } = await start();
    const late = await Promise.all(Array.from({ length: 40 }, (_, n) => put(waiting(`late ${n}`))));
    const early = await put({ ...waiting('early'), clientDeadline: later(day) });
    const held = await put(anotherPayment(paymentIn('AWAITING_MERCHANT'), 'held'));

    const first = await sweep(at(10 * minute + inFlightMaxMs + 90_500), { payments, open, remainingMs: plenty });
    const second = await sweep(at(30 * day), { payments, open, remainingMs: plenty });

    expect(first).toEqual({ expired: 40, stale: 0, failed: 0, latenessSeconds: 90, cutShort: false });
    expect(second).toMatchObject({ expired: 2, failed: 0 });
    expect(new Set(await Promise.all(late.map(({ id }) => statusOf(id))))).toEqual(new Set(['CLIENT_EXPIRED']));
    expect(await statusOf(early.id)).toBe('CLIENT_EXPIRED');
    expect(await statusOf(held.id)).toBe('MERCHANT_EXPIRED');
    expect(await wallets.get(held.clientId)).toMatchObject({ available: cents(160_00), held: 0 });
  });

  it('leaves those for which a call that came in time may be in flight', async () => {
    const { payments, open, put, statusOf } = await start();
    const { id } = await put(waiting('a'));

    const swept = await sweep(at(10 * minute + inFlightMaxMs - 1), { payments, open, remainingMs: plenty });

    expect(swept).toMatchObject({ expired: 0, stale: 0, failed: 0 });
    expect(await statusOf(id)).toBe('AWAITING_CLIENT');
  });

  it('finds nothing to do when a timer was quicker', async () => {
    const { payments, open, put } = await start();
    await put(waiting('a'));
    await Promise.all([1, 2].map(() => sweep(at(day), { payments, open, remainingMs: plenty })));

    const again = await sweep(at(day), { payments, open, remainingMs: plenty });

    expect(again).toEqual({ expired: 0, stale: 0, failed: 0, latenessSeconds: 0, cutShort: false });
  });

  it('does nothing about an entry of an index that lags', async () => {
    const { payments, put } = await start();
    const validated = await put(paymentIn('VALIDATED'));
    const lagging = {
      async *due(shard: number) {
        await Promise.resolve();
        if (shard === 0) yield [{ id: validated.id, deadline: later(minute) }];
      },
    };

    const swept = await sweep(at(day), { payments, open: lagging, remainingMs: plenty });

    expect(swept).toMatchObject({ expired: 0, stale: 1 });
    expect(await payments.get(validated.id)).toEqual(validated);
  });

  it('is not held up by a payment or a shard that fails', async () => {
    const { payments, open, put, statusOf } = await start();
    const [bad, good] = await Promise.all(['bad', 'good'].map((name) => put(waiting(name))));
    const failing = {
      ...payments,
      get: (id: string) => (id === bad?.id ? Promise.reject(new Error('out of order')) : payments.get(id)),
    };
    const oneShardDown = {
      due: (shard: number, now: Parameters<typeof open.due>[1]) => {
        if (shard === 0) throw new Error('throttled');
        return open.due(shard, now);
      },
    };

    const swept = await sweep(at(day), { payments: failing, open: oneShardDown, remainingMs: plenty });

    expect(swept).toMatchObject({ expired: 1, failed: 2 });
    expect(await statusOf(good?.id ?? '')).toBe('CLIENT_EXPIRED');
    expect(log.entries()).toMatchObject([
      { level: 'ERROR', message: 'shard not swept', shard: 0 },
      { level: 'ERROR', message: 'deadline not swept', paymentId: bad?.id },
    ]);
  });

  it('stops before its time is over, and the next one goes on', async () => {
    const { payments, open, put } = await start();
    await Promise.all(Array.from({ length: 30 }, (_, n) => put(waiting(String(n)))));
    let asked = 0;
    const runsOut = () => ((asked += 1) > 20 ? 4_999 : 55_000);

    const first = await sweep(at(day), { payments, open, remainingMs: runsOut });
    const second = await sweep(at(day), { payments, open, remainingMs: plenty });

    expect(first.cutShort).toBe(true);
    expect(first.expired).toBeLessThan(30);
    expect(second).toMatchObject({ cutShort: false, expired: 30 - first.expired });
  });
});
