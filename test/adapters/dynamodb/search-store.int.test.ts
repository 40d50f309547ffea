import { expect, it } from 'vitest';
import { searchStore } from '../../../adapters/dynamodb/search-store.ts';
import type { SearchRow } from '../../../core/payment/search-rows.ts';
import { createdAt, later } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();

it('finds a merchant’s rows by how their term begins, from a place on', async () => {
  const rows = searchStore(db.documents, (await db.freshTables()).views);
  const row = (term: string, ms: number, merchantId = 'gite'): SearchRow => ({
    ...{ merchantId, term, createdAt: later(ms), id: `${term}-${ms}`, words: ['nuit', '8550'] },
  });
  const all = [row('durand', 1), row('durand', 0), row('dupont', 0), row('martin', 0)];
  await rows.write({ puts: [...all, row('durand', 0, 'agence'), row('zoe', 0)], deletes: [] });
  await rows.write({ puts: [], deletes: [row('zoe', 0)] });

  const found = (start: string, after?: string, limit = 10) => rows.beginning('gite', start, { after, limit });
  const durands = await found('du');
  expect(durands.rows.map(({ id }) => id)).toEqual(['dupont-0', 'durand-1', 'durand-0']);
  expect(durands.rows[0]).toMatchObject({ term: 'dupont', createdAt, words: ['nuit', '8550'] });
  expect(durands.more).toBe(false);
  const first = await found('du', undefined, 2);
  expect([first.rows.length, first.more]).toEqual([2, true]);
  expect((await found('du', first.rows[1]!.place)).rows.map(({ id }) => id)).toEqual(['durand-0']);
  // A place among others is none here.
  expect((await found('martin', first.rows[1]!.place)).rows.map(({ id }) => id)).toEqual(['martin-0']);
  expect((await found('zoe')).rows).toEqual([]);

  const kept: SearchRow[] = [];
  for await (const page of rows.all('gite')) kept.push(...page);
  expect(kept).toHaveLength(4);
  expect(kept).toEqual(expect.arrayContaining(all.map((one) => expect.objectContaining({ ...one }) as SearchRow)));
});
