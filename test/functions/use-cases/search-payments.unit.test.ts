import { expect, it } from 'vitest';
import type { PlacedRow } from '../../../adapters/dynamodb/search-store.ts';
import { cents } from '../../../contract/money.ts';
import { readSoughtPayment } from '../../../contract/payment-search.ts';
import { derivedId } from '../../../core/ids.ts';
import { searchRows } from '../../../core/payment/search-rows.ts';
import { addMs } from '../../../core/time.ts';
import { searchPayments, type SearchPosition } from '../../../functions/use-cases/search-payments.ts';
import { createdAt, later, minute, paymentIn } from '../../support/payments.ts';

const gite = derivedId('merchant', 'gite');

function firstAfter(rows: readonly PlacedRow[], place: string): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.place > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A merchant's years of payments, all of them nights for groups, among them the one that is looked for; and what a search calls. */
function yearsOf(count: number, matchCode = '7262') {
  const payments = Array.from({ length: count }, (_, nth) => ({
    ...paymentIn('CANCELLED'),
    id: derivedId('payment', `${nth}`),
    merchantId: gite,
    createdAt: addMs(createdAt, -nth * minute),
    amount: cents(nth === 7 ? 1_234_56 : 80_00),
    matchCode: nth === 7 ? matchCode : '1111',
    label: 'Nuitée en dortoir',
    reference: nth === 7 ? 'Été-7' : `RES-${nth}`,
    customer: nth === 7 ? 'Mme Lefèvre' : 'Groupe scolaire',
  }));
  const byId = new Map(payments.map((payment) => [payment.id, payment]));
  const rows = payments
    .flatMap(searchRows)
    .map((row): PlacedRow => ({ ...row, place: `${row.term} ${1e13 - row.createdAt} ${row.id}` }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1));
  let calls = 0;
  const search = async (q: string, { limit = 25, after }: { limit?: number; after?: SearchPosition } = {}) => {
    calls = 0;
    const { payments: found, next } = await searchPayments(
      { merchantId: gite, sought: readSoughtPayment(q), now: later(0), limit, after },
      {
        queries: {
          load: (ids) => {
            calls += Math.ceil(ids.length / 100);
            return Promise.resolve(ids.map((id) => byId.get(id)!));
          },
        },
        search: {
          beginning: (_, start, { after: place, limit: most }) => {
            calls += 1;
            const from = firstAfter(rows, place ?? start);
            const all = rows.slice(from, from + most + 1).filter((row) => row.place.startsWith(start));
            return Promise.resolve({ rows: all.slice(0, most), more: all.length > most });
          },
        },
        directory: {
          findClient: () => {
            calls += 1;
            return Promise.resolve({ id: paymentIn('CANCELLED').clientId });
          },
        },
      },
    );
    return { found, next, calls };
  };
  return { search, payments, byId };
}

it.each([10, 1_000, 50_000])(
  'a page of a search takes the same calls in %i payments, three at the most',
  async (count) => {
    const { search, payments } = yearsOf(count);
    for (const q of ['été-7', 'ete', 'lefevre', 'nuitee lefevre', '7262', '1 234,56']) {
      expect((await search(q)).found, q).toEqual([payments[7]]);
    }
    for (const [q, calls] of [
      ['été-7', 2],
      ['nuitee', 2],
      ['groupe nuitee', 3],
      ['7487', 3],
      ['10003377487', 3],
    ] as const) {
      expect((await search(q)).calls, q).toBe(calls);
    }
  },
);

it.each([
  ['nuit', () => true],
  ['groupe nuitee', (_payment: object, nth: number) => nth !== 7],
])('page follows page to the end: each payment once, the newest first: %s', async (q, isMeant) => {
  const { search, payments } = yearsOf(120);
  const found: string[] = [];
  let after: SearchPosition | undefined;
  do {
    const page = await search(q, { limit: 25, after });
    expect(page.found.length).toBeLessThanOrEqual(25);
    found.push(...page.found.map(({ id }) => id));
    after = page.next;
  } while (after);
  expect(found).toEqual(payments.filter(isMeant).map(({ id }) => id));
});

it('shows nothing of another merchant’s, wherever its row came from', async () => {
  const { search, payments, byId } = yearsOf(10);
  byId.set(payments[3]!.id, { ...payments[3]!, merchantId: derivedId('merchant', 'other') });
  expect((await search('nuit')).found).toEqual(payments.filter((_, nth) => nth !== 3));
});

it('what several readings find is shown once', async () => {
  const { search } = yearsOf(20, '7487');
  expect((await search('7487', { limit: 100 })).found).toHaveLength(20);
});
