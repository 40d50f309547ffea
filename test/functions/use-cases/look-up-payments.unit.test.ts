import { expect, it } from 'vitest';
import type { PlacedRow } from '../../../adapters/dynamodb/search-store.ts';
import type { Reading, SoughtPayment } from '../../../contract/payment-search.ts';
import { searchLimits } from '../../../contract/settings/limits.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { searchRows } from '../../../core/payment/search-rows.ts';
import { addMs } from '../../../core/time.ts';
import { searchPayments, type SearchPosition } from '../../../functions/use-cases/search-payments.ts';
import { createdAt, later, minute, paymentIn } from '../../support/payments.ts';

const ended = paymentIn('CANCELLED');
const { merchantId } = ended;
/** The nth is so many minutes old. */
const payment = (nth: number, changes: Partial<Payment> = {}) =>
  ({ ...ended, id: `p${nth}`, createdAt: addMs(createdAt, -nth * minute), label: 'Nuit', ...changes }) as Payment;
const nights = (count: number) => Array.from({ length: count }, (_, nth) => payment(nth));

interface Given {
  payments: readonly Payment[];
  readings?: readonly (readonly string[])[];
  id?: string;
  limit?: number;
  after?: SearchPosition;
  period?: { from: typeof createdAt; to: typeof createdAt };
  matches?: (payment: Payment) => boolean;
}

/** What is found, and what was asked for it. */
async function find({ payments, readings = [['nuit']], id, limit = 10, after, period, matches }: Given) {
  const rows = payments
    .flatMap(searchRows)
    .map((row): PlacedRow => ({ ...row, place: `${row.term} ${1e13 - row.createdAt} ${row.id}` }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1));
  const looks: { start: string; limit: number }[] = [];
  const loaded: string[] = [];
  const sought: SoughtPayment =
    id === undefined ? { by: 'TERMS', readings: readings as readonly Reading[] } : { by: 'ID', id };
  const { payments: found, next } = await searchPayments(
    { merchantId, sought, now: later(minute), limit, after, ...(period && { period }), ...(matches && { matches }) },
    {
      queries: {
        load: (ids) => {
          loaded.push(...ids);
          return Promise.resolve(payments.filter((one) => ids.includes(one.id)));
        },
      },
      search: {
        beginning: (_, start, { after: place, limit: most }) => {
          looks.push({ start, limit: most });
          const all = rows.filter((row) => row.term.startsWith(start) && (place === undefined || row.place > place));
          return Promise.resolve({ rows: all.slice(0, most), more: all.length > most });
        },
      },
      directory: { findClient: () => Promise.resolve(undefined) },
    },
  );
  return { ids: found.map((one) => one.id), next, looks, loaded };
}

it('by its id: the merchant’s own, of the period, and what is wanted of it', async () => {
  const own = payment(1);
  const period = { from: own.createdAt, to: own.createdAt };
  const before = addMs(own.createdAt, -1);
  const found = async (given: Partial<Given>) => (await find({ payments: [own], id: 'p1', ...given })).ids;
  expect(await found({})).toEqual(['p1']);
  expect(await found({ period })).toEqual(['p1']);
  expect(await found({ period: { from: addMs(own.createdAt, 1), to: later(minute) } })).toEqual([]);
  expect(await found({ period: { from: addMs(before, -1), to: before } })).toEqual([]);
  expect(await found({ matches: () => false })).toEqual([]);
  expect(await found({ payments: [{ ...own, merchantId: 'another' }] })).toEqual([]);
});

it('a page that is just full has no next one where nothing follows', async () => {
  expect(await find({ payments: nights(2), limit: 2 })).toMatchObject({ ids: ['p0', 'p1'], next: undefined });
  const { ids, next } = await find({ payments: nights(3), limit: 2 });
  expect(ids).toEqual(['p0', 'p1']);
  expect((await find({ payments: nights(3), limit: 2, after: next! })).ids).toEqual(['p2']);
  expect((await find({ payments: nights(3), limit: 2, matches: ({ id }) => id !== 'p0' })).ids).toEqual(['p1', 'p2']);
});

it('looks at more rows only where some of them are not meant', async () => {
  const limitOf = async (given: Partial<Given>) =>
    (await find({ payments: nights(1), limit: 2, ...given })).looks[0]?.limit;
  const { rowsPerCallMax } = searchLimits;
  expect(rowsPerCallMax).toBeGreaterThan(2);
  expect(await limitOf({})).toBe(2);
  expect(await limitOf({ readings: [['nuit', 'nuit']] })).toBe(rowsPerCallMax);
  expect(await limitOf({ period: { from: createdAt, to: createdAt } })).toBe(rowsPerCallMax);
  expect(await limitOf({ matches: () => true })).toBe(rowsPerCallMax);
});

it('loads only what the rows do not rule out already', async () => {
  const payments = [payment(0, { label: 'Nuit double' }), payment(1), payment(2, { label: 'Nuit double' })];
  const period = { from: payments[0]!.createdAt, to: payments[0]!.createdAt };
  expect(await find({ payments, readings: [['nuit', 'double']] })).toMatchObject({
    ids: ['p0', 'p2'],
    loaded: ['p0', 'p2'],
  });
  expect(await find({ payments, period })).toMatchObject({ ids: ['p0'], loaded: ['p0'] });
});

it('looks for two words by both, and goes by the one of which all rows are read', async () => {
  const many = Array.from({ length: searchLimits.rowsPerCallMax + 1 }, (_, nth) => payment(nth + 10));
  const rare = payment(1, { label: 'Nuit double' });
  const first = await find({ payments: [...many, rare], readings: [['nuit', 'double']] });
  expect([first.ids, first.looks.map(({ start }) => start), first.next]).toEqual([
    ['p1'],
    ['nuit', 'double'],
    undefined,
  ]);
  const other = await find({ payments: [...many, rare], readings: [['double', 'nuit']] });
  expect([other.ids, other.next]).toEqual([['p1'], undefined]);
  const both = await find({
    payments: many.map((one) => ({ ...one, label: 'Nuit double' })),
    readings: [['nuit', 'double']],
  });
  expect(both.next).toMatchObject({ lead: 0 });
});

it('takes one reading after the other, each looked at once, and no further than a page', async () => {
  const payments = [...nights(2), payment(5, { label: 'Matin clair' })];
  const two = await find({ payments, readings: [['nuit'], ['matin', 'clair']], limit: 3 });
  expect([two.ids, two.looks.map(({ start }) => start)]).toEqual([
    ['p0', 'p1', 'p5'],
    ['nuit', 'matin'],
  ]);
  const full = await find({ payments, readings: [['nuit'], ['matin']], limit: 2 });
  expect([full.ids, full.looks.length, full.next]).toEqual([['p0', 'p1'], 1, { reading: 1, lead: 0 }]);
  expect((await find({ payments, readings: [['nuit'], ['matin']], limit: 2, after: full.next! })).ids).toEqual(['p5']);
});

it('shows what several rows lead to once: at its first term, in the first reading that is wholly in it', async () => {
  const lea = payment(1, { label: 'Lea Lefevre' });
  expect((await find({ payments: [lea], readings: [['le']] })).ids).toEqual(['p1']);
  const twice = payment(2, { label: 'Nuit matin' });
  expect((await find({ payments: [twice], readings: [['nuit'], ['matin']] })).ids).toEqual(['p2']);
  expect((await find({ payments: [twice], readings: [['nuit', 'double'], ['matin']] })).ids).toEqual(['p2']);
});
