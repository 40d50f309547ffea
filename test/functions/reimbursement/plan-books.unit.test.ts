import { expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { localDate } from '../../../core/time.ts';
import { planBooks } from '../../../functions/reimbursement/plan-books.ts';

const monday = localDate('2026-06-08');
const before = { 'issuer:vouchers': cents(-5_00), 'client:available': cents(5_00) };

/** The first export of all, on a Monday, of a deployment whose first act was on that day. */
async function firstBooks(firstActed: string | undefined) {
  let journalRead = 0;
  const books = {
    before: () => Promise.resolve(((journalRead += 1), before)),
    start: () => Promise.resolve(undefined),
  };
  const exports = { since: () => Promise.resolve([]) };
  const first = firstActed === undefined ? undefined : localDate(firstActed);
  const plan = await planBooks({ exports, books }, { latest: undefined, firstActed: first }, monday);
  return { ...plan, journalRead };
}

it.each([
  ['before a weekend', '2026-06-05', '2026-06-05'],
  ['yesterday', '2026-06-07', '2026-06-07'],
  ['on the same day', '2026-06-08', '2026-06-07'],
])('the first books of a deployment that began %s hold all days, and read no journal', async (_, acted, from) => {
  expect(await firstBooks(acted)).toMatchObject({ from, through: '2026-06-07', opening: {}, journalRead: 0 });
});

it.each(['2026-05-31', undefined])('they begin with the day before it where it is late: %s', async (acted) => {
  const yesterday = { from: '2026-06-07', through: '2026-06-07', opening: before, journalRead: 1 };
  expect(await firstBooks(acted)).toMatchObject(yesterday);
});

it('they name the exports that have transferred something until then, and no others', async () => {
  const made = (day: string, changes: object = {}) => ({
    ...{ exportDate: localDate(day), status: 'PUBLISHED', totals: { transferCount: 1 } },
    ...changes,
  });
  const exports = {
    since: () =>
      Promise.resolve([
        made('2026-06-05'),
        made('2026-06-06', { totals: { transferCount: 0 } }),
        made('2026-06-07'),
        made('2026-06-08'),
        made('2026-06-04', { status: 'PLANNED' }),
      ] as never),
  };
  const books = { before: () => Promise.resolve(before), start: () => Promise.resolve(undefined) };
  const place = { latest: undefined, firstActed: localDate('2026-06-05') };
  expect((await planBooks({ exports, books }, place, monday))?.exports).toEqual(['2026-06-05', '2026-06-07']);
});
