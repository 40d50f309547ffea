import { describe, expect, it } from 'vitest';
import { paymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';
import { openStatuses, type PaymentStatus } from '../../../contract/payment-status.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { addMs } from '../../../core/time.ts';
import { listPayments, type Listing } from '../../../functions/use-cases/list-payments.ts';
import { createdAt, day, later, minute, paymentIn } from '../../support/payments.ts';
import { anotherPayment, storedPayments } from '../../support/stored-payments.ts';
import { withDynamoDb } from '../../support/tables.ts';
import { withDynamoDbMeter } from '../../support/dynamodb-cost.ts';

const db = withDynamoDb();
const meter = withDynamoDbMeter(db);
const merchantId = paymentIn('AWAITING_CLIENT').merchantId;

async function given() {
  const world = await storedPayments(db);
  const queries = paymentQueries(meter.documents, world.tables.payments);
  let made = 0;
  const put = (status: PaymentStatus, changes: Partial<Payment> = {}) => {
    made += 1;
    const payment = anotherPayment(paymentIn(status), `${status} ${made}`);
    return world.put({ ...payment, merchantId, createdAt: addMs(createdAt, made * 1_000), ...changes } as Payment);
  };
  const list = (wanted: Partial<Listing>) =>
    listPayments(queries, {
      owner: 'merchant',
      ownerId: merchantId,
      now: later(minute),
      range: {},
      limit: 25,
      ...wanted,
    });
  return { ...world, put, list };
}

describe('a list of what waits for somebody', () => {
  it('reads that and nothing else, whatever the history', async () => {
    const { put, list } = await given();
    const asked = await put('AWAITING_CLIENT');
    const reads = async () => {
      let listed: string[] = [];
      const { readCalls, readUnits } = await meter.costOf(async () => {
        const { payments } = await list({ status: openStatuses });
        listed = payments.map(({ id }) => id);
      });
      return { listed, readCalls, readUnits };
    };
    const before = await reads();

    await Promise.all(Array.from({ length: 200 }, () => put('VALIDATED')));

    expect(before).toMatchObject({ listed: [asked.id], readCalls: 2 });
    expect(await reads()).toEqual(before);
  });

  it('of a client the same', async () => {
    const { put, list } = await given();
    const asked = await put('AWAITING_CLIENT');
    const { clientId } = asked;
    await Promise.all(Array.from({ length: 120 }, () => put('CANCELLED', { clientId })));
    const mine = { owner: 'client', ownerId: clientId, status: openStatuses } as const;

    const { readCalls } = await meter.costOf(async () => {
      expect((await list(mine)).payments.map(({ id }) => id)).toEqual([asked.id]);
    });

    expect(readCalls).toBe(2);
  });

  it('leaves out what is over by now, though nobody has written that down yet', async () => {
    const { put, list } = await given();
    const asked = await put('AWAITING_CLIENT');
    const { payments } = await list({ status: openStatuses, now: asked.clientDeadline });
    expect(payments).toEqual([]);
  });

  it('is filtered by the text as well, and goes page by page, newest first', async () => {
    const { put, list } = await given();
    const all = [];
    for (let nth = 1; nth <= 5; nth += 1) {
      all.push(await put('AWAITING_CLIENT', { reference: nth === 3 ? 'Noël' : `RES-${nth}` }));
      await put('VALIDATED', { reference: `RES-${nth}` });
    }
    const newestFirst = all.map(({ id }) => id).reverse();

    const seen: string[] = [];
    let after: Listing['range']['after'];
    do {
      const page = await list({ status: ['AWAITING_CLIENT'], range: { after }, limit: 2 });
      seen.push(...page.payments.map(({ id }) => id));
      after = page.next;
    } while (after);
    const christmas = await list({
      status: ['AWAITING_CLIENT'],
      matchesListed: ({ reference }) => reference === 'Noël',
    });

    expect(seen).toEqual(newestFirst);
    expect(christmas.payments.map(({ id }) => id)).toEqual([all[2]?.id]);
  });

  it('keeps to the period that is asked for', async () => {
    const { put, list } = await given();
    await put('AWAITING_MERCHANT', { createdAt: addMs(createdAt, -day) });
    const today = await put('AWAITING_MERCHANT', { createdAt });
    const { payments } = await list({ status: ['AWAITING_MERCHANT'], range: { from: createdAt } });
    expect(payments.map(({ id }) => id)).toEqual([today.id]);
  });
});

it('a list with ended ones among the statuses asked for has them all', async () => {
  const { put, list } = await given();
  const both = [await put('AWAITING_CLIENT'), await put('VALIDATED')];
  await put('CANCELLED');

  const { payments } = await list({ status: ['AWAITING_CLIENT', 'VALIDATED'] });

  expect(payments.map(({ id }) => id)).toEqual(both.map(({ id }) => id).reverse());
});
