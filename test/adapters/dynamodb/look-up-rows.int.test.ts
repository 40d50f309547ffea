import { expect, it } from 'vitest';
import { lookUp, lookUpPuts } from '../../../adapters/dynamodb/look-up-rows.ts';
import { write } from '../../../adapters/dynamodb/write.ts';
import type { LookUpOwner } from '../../../core/look-up/look-up-rows.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();

it('leads to whose rows begin so, and says when there are more', async () => {
  const { directory } = await db.freshTables();
  const owner = (id: string): LookUpOwner => ({ owner: 'CLIENT', id });
  for (const [pk, sk] of [
    ['ker', 'gam'],
    ['ker', 'goat'],
    ['ker', 'gut'],
    ['ler', 'goat'],
  ] as const) {
    for (const put of lookUpPuts(directory, owner(sk), [{ pk, sk }])) await write([put], { client: db.documents });
  }
  const found = (pk: string, sk: string, limit = 10) => lookUp(db.documents, directory, { pk, sk }, limit);

  expect(await found('ker', 'go')).toEqual({ owners: [owner('goat')], more: false });
  expect(await found('ker', '')).toEqual({ owners: ['gam', 'goat', 'gut'].map(owner), more: false });
  expect(await found('ker', 'g', 2)).toEqual({ owners: ['gam', 'goat'].map(owner), more: true });
  expect(await found('mer', '')).toEqual({ owners: [], more: false });
});
