import { describe, expect, it } from 'vitest';
import { directoryStore } from '../../../../adapters/dynamodb/directory-store.ts';
import { exportStore } from '../../../../adapters/dynamodb/export-store.ts';
import { paymentQueries } from '../../../../adapters/dynamodb/payment-queries.ts';
import { searchStore } from '../../../../adapters/dynamodb/search-store.ts';
import { defaultTerms } from '../../../../contract/settings/terms.ts';
import { cents } from '../../../../contract/money.ts';
import { derivedId } from '../../../../core/ids.ts';
import type { Payment } from '../../../../core/payment/payment.ts';
import { searchRows } from '../../../../core/payment/search-rows.ts';
import { addMs } from '../../../../core/time.ts';
import type { Call } from '../../../../functions/http/call.ts';
import { searchPaymentRequests } from '../../../../functions/merchant-api/payment-requests/search-payment-requests.ts';
import { aCall } from '../../../support/call.ts';
import { createdAt, day, later, minute, paymentIn } from '../../../support/payments.ts';
import { anotherPayment, storedPayments } from '../../../support/stored-payments.ts';
import { anOperation } from '../../../support/operations.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';

const db = withMemoryTables();
const gite = derivedId('merchant', 'gite');
const marie = derivedId('client', 'marie');

async function given() {
  const { put, tables } = await storedPayments(db);
  const dependencies = {
    queries: paymentQueries(db.documents, tables.payments),
    directory: directoryStore(db.documents, tables),
    exports: exportStore(db.documents, tables.exports),
    search: searchStore(db.documents, tables.views),
    terms: defaultTerms,
  };
  let count = 0;
  const request = async (changes: Partial<Payment>, status: Payment['status'] = 'CANCELLED') => {
    count += 1;
    const payment = anotherPayment(paymentIn(status), `${count}`);
    const own = {
      merchantId: gite,
      createdAt: addMs(createdAt, count * 1_000),
      label: undefined,
      reference: undefined,
    };
    const known = { matchCode: '0000', identifierHint: '•••••••0000', ...changes };
    const made = await put({ ...payment, ...own, ...known } as Payment);
    await dependencies.search.write({ puts: searchRows(made), deletes: [] });
    return made;
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
  it('finds name, label, reference, code, amounts and last digits by their beginning, of all years, and nothing else', async () => {
    const { request, search } = await given();
    const sought = await request(
      {
        createdAt: later(-4 * 365 * day),
        customer: 'Mme Lefèvre',
        label: 'Nuitée et petit-déjeuner',
        reference: 'RÉS-2022-14',
        matchCode: '7262',
        amount: cents(118_10),
        authorisedAmount: cents(90_00),
        capturedAmount: cents(77_25),
        identifierHint: '•••••••7487',
      },
      'VALIDATED',
    );
    await request({ label: 'Une autre' });
    await request({ customer: 'Mme Lefèvre', merchantId: derivedId('merchant', 'canyon') });

    for (const q of ['lefev', 'dejeuner petit', 'res-2022', '7262', '118,10', '90', '77,25 €', '7487', '87', sought.id])
      expect((await search(q)).ids, q).toEqual([sought.id]);
    for (const q of ['fevre', '2022-14', '118,11', '7488', '•', derivedId('payment', '3')])
      expect((await search(q)).ids, q).toEqual([]);
    expect((await search('lefevre', { type: 'DEFERRED_PRE_RESERVATION' })).ids).toEqual([]);
    expect((await search('lefevre', { status: ['CANCELLED'] })).ids).toEqual([]);
    expect((await search('lefevre', { from: '2023-01-01' })).ids).toEqual([]);
    expect((await search('lefevre', { to: '2023-01-01' })).ids).toEqual([sought.id]);
  });

  it('goes on page by page, and takes no cursor of another search', async () => {
    const { request, search } = await given();
    const made = [];
    for (const label of ['Repas', 'Repas de groupe', 'Repas'])
      made.unshift((await request({ label, customer: 'Martin' })).id);

    const first = await search('repas', { limit: 2 });
    const rest = await search('repas', { limit: 2, cursor: first.next ?? '' });

    expect([first.ids, rest.ids, rest.next]).toEqual([made.slice(0, 2), made.slice(2), null]);
    await expect(search('martin', { limit: 2, cursor: first.next ?? '' })).rejects.toThrow('cursor-invalid');
  });

  it('finds by the whole identifier the merchant’s own payments of that client, and says nothing of anybody else', async () => {
    const { directory, request, search } = await given();
    const profile = { id: marie, name: 'Marie', identifiers: ['10003377487'], createdAt, requestHash: 'h' };
    await directory.createClient(profile, [{ kind: 'number', value: '10003377487' }], anOperation());
    const own = await request({ clientId: marie, identifierHint: '•••••••7487' });
    await request({ identifierHint: '•••••••7487' });
    await request({ clientId: marie, identifierHint: '•••••••7487', merchantId: derivedId('merchant', 'canyon') });

    expect(await search('N° 100 0337 7487')).toEqual({ ids: [own.id], next: null });
    expect(await search('10003377488')).toEqual({ ids: [], next: null });
  });
});
