import { describe, expect, it } from 'vitest';
import { directoryStore } from '../../../../adapters/dynamodb/directory-store.ts';
import { exportStore } from '../../../../adapters/dynamodb/export-store.ts';
import { paymentQueries } from '../../../../adapters/dynamodb/payment-queries.ts';
import { defaultTerms } from '../../../../contract/settings/terms.ts';
import { cents } from '../../../../contract/money.ts';
import { derivedId } from '../../../../core/ids.ts';
import type { Payment } from '../../../../core/payment/payment.ts';
import { addMs } from '../../../../core/time.ts';
import type { Call } from '../../../../functions/http/call.ts';
import { searchPaymentRequests } from '../../../../functions/merchant-api/payment-requests/search-payment-requests.ts';
import { aCall } from '../../../support/call.ts';
import { withDynamoDbMeter } from '../../../support/dynamodb-cost.ts';
import { createdAt, later, minute, paymentIn } from '../../../support/payments.ts';
import { anotherPayment, storedPayments } from '../../../support/stored-payments.ts';
import { anOperation } from '../../../support/operations.ts';
import { withDynamoDb } from '../../../support/tables.ts';

const db = withDynamoDb();
const meter = withDynamoDbMeter(db);
const gite = derivedId('merchant', 'gite');
const marie = derivedId('client', 'marie');

async function given() {
  const { put, tables } = await storedPayments(db);
  const dependencies = {
    queries: paymentQueries(meter.documents, tables.payments),
    directory: directoryStore(meter.documents, tables),
    exports: exportStore(meter.documents, tables.exports),
    terms: defaultTerms,
  };
  let made = 0;
  const request = (changes: Partial<Payment>, status: Payment['status'] = 'CANCELLED') => {
    made += 1;
    const payment = anotherPayment(paymentIn(status), `${made}`);
    const own = { merchantId: gite, createdAt: addMs(createdAt, made * 1_000), label: undefined, reference: undefined };
    return put({ ...payment, ...own, matchCode: '0000', identifierHint: '•••••••0000', ...changes } as Payment);
  };
  const search = async (q: string, more: Partial<Call<'searchPaymentRequests'>['body']> = {}) => {
    const body = { q, ...more };
    const call = aCall<'searchPaymentRequests'>({ caller: gite, now: later(minute), body });
    const reply = await searchPaymentRequests(call, dependencies);
    if (!('body' in reply)) throw new Error(`refused: ${JSON.stringify(reply)}`);
    return { ids: reply.body.items.map(({ id }) => id), next: reply.body.nextCursor };
  };
  return { ...dependencies, request, search };
}

describe('a search of payments', () => {
  it('finds the name or booking, the code, the amount, the last digits, and nothing else', async () => {
    const { request, search } = await given();
    const sought = await request({
      customer: 'Mme Lefèvre',
      matchCode: '7262',
      amount: cents(118_10),
      identifierHint: '•••••••7487',
    });
    await request({ label: 'Une autre' });
    await request({ customer: 'Mme Lefèvre', merchantId: derivedId('merchant', 'canyon') });

    for (const q of ['lefevre', '7262', '118,10', '7487', sought.id])
      expect((await search(q)).ids, q).toEqual([sought.id]);
    expect((await search('lefevre', { type: 'DEFERRED_PRE_RESERVATION' })).ids).toEqual([]);
    expect((await search('lefevre', { status: ['VALIDATED'] })).ids).toEqual([]);
  });

  it('reads what it finds and the index, not every payment, and goes on page by page', async () => {
    const { request, search } = await given();
    const first = await request({ customer: 'Martin' });
    await Promise.all(Array.from({ length: 120 }, (_, nth) => request({ label: `Nuitée ${nth}` })));
    const last = await request({ customer: 'Martin' });

    const { readCalls } = await meter.costOf(() => search('martin'));
    const page = await search('martin', { limit: 1 });
    const rest = await search('martin', { limit: 1, cursor: page.next ?? '' });

    expect([page.ids, rest.ids]).toEqual([[last.id], [first.id]]);
    // Two pages of the index, and the payment found on each.
    expect(readCalls).toBe(4);
  });

  it('finds by the whole identifier the merchant’s own payments of that client, and says nothing of anybody else', async () => {
    const { directory, request, search } = await given();
    const profile = { id: marie, name: 'Marie', identifiers: ['10003377487'], createdAt, requestHash: 'h' };
    await directory.createClient(profile, [{ kind: 'number', value: '10003377487' }], anOperation());
    const own = await request({ clientId: marie, identifierHint: '•••••••7487' });
    await request({ identifierHint: '•••••••7487' });
    await request({ clientId: marie, merchantId: derivedId('merchant', 'canyon') });
    await request({ clientId: marie, merchantId: derivedId('merchant', 'canyon') });

    expect(await search('N° 100 0337 7487')).toEqual({ ids: [own.id], next: null });
    expect(await search('10003377488')).toEqual({ ids: [], next: null });
  });
});
