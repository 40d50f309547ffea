import { beforeEach, expect, it } from 'vitest';
import { paceStore, type PaceStore } from '../../../adapters/dynamodb/pace-store.ts';
import type { Pace } from '../../../core/pace/pace.ts';
import { createdAt, day, later, minute } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
let paces: PaceStore;

const requests = { most: 2, everyMs: minute };
const unknown = { most: 1, everyMs: minute };
const pace = (changes: Partial<Pace> = {}): Pace => ({
  key: 'MERCHANT#m',
  takes: { requests },
  keptMs: day,
  ...changes,
});

beforeEach(async () => {
  paces = paceStore(db.documents, (await db.freshTables()).orders);
});

it('what another has taken meanwhile is not there any more, in what is taken and in what is only needed', async () => {
  const needing = pace({ needs: { unknown } });
  const before = await paces.read(needing);
  expect(await paces.take(pace({ takes: { unknown } }), createdAt)).toEqual({ is: 'taken' });
  expect(await paces.take(needing, createdAt, before)).toMatchObject({ is: 'wait', bucket: 'unknown', waitMs: minute });
  expect(await paces.take(needing, later(minute - 1), before)).toMatchObject({ is: 'wait', waitMs: 1 });
  expect(await paces.take(needing, later(minute), before)).toEqual({ is: 'taken' });
});

it('what is needed is there at first, and the last token of it is enough', async () => {
  expect(await paces.take(pace({ key: 'MERCHANT#new', needs: { unknown } }), createdAt)).toEqual({ is: 'taken' });
  const needing = pace({ needs: { hour: { most: 2, everyMs: minute } } });
  expect(await paces.take(pace({ takes: { hour: { most: 2, everyMs: minute } } }), createdAt)).toEqual({ is: 'taken' });
  expect(await paces.take(needing, createdAt)).toEqual({ is: 'taken' });
});

it('what goes on already takes nothing, also where that was not read', async () => {
  const begins = pace({ begins: { id: 'one', most: 2 } });
  expect(await paces.take(begins, createdAt)).toEqual({ is: 'taken' });
  expect(await paces.take(begins, createdAt, {})).toEqual({ is: 'repeated' });
  // Nor once all tokens are back.
  expect(await paces.take(begins, later(5 * minute), {})).toEqual({ is: 'repeated' });
  const other = pace({ begins: { id: 'other', most: 2 } });
  expect(await paces.take(other, createdAt)).toEqual({ is: 'taken' });
});

it('no more go on at once than may, also where they were not read', async () => {
  for (const id of ['one', 'other']) await paces.take(pace({ takes: {}, begins: { id, most: 2 } }), createdAt);
  const third = pace({ takes: {}, begins: { id: 'third', most: 2 } });
  expect(await paces.take(third, createdAt, {})).toMatchObject({ is: 'full' });
  await paces.end(third, ['one']);
  expect(await paces.take(third, createdAt, {})).toEqual({ is: 'taken' });
});

it('is given back where something was taken, and nowhere else', async () => {
  await paces.take(pace(), createdAt);
  await paces.take(pace(), createdAt);
  await paces.giveBack(pace());
  expect(await paces.take(pace(), createdAt)).toEqual({ is: 'taken' });
  expect(await paces.take(pace(), createdAt)).toMatchObject({ is: 'wait' });

  await paces.giveBack(pace({ key: 'MERCHANT#another' }));
  expect(await paces.read(pace({ key: 'MERCHANT#another' }))).toEqual({});
});
