import { beforeEach, describe, expect, it } from 'vitest';
import { applicationStore, type ApplicationStore } from '../../../adapters/dynamodb/application-store.ts';
import {
  confirmed,
  declined,
  moreAsked,
  newApplication,
  type Application,
  type ApplicationForm,
  type Decided,
} from '../../../core/application/application.ts';
import { perDay } from '../../../core/allowance.ts';
import { anApplication } from '../../support/applications.ts';
import { createdAt, later, minute } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
let store: ApplicationStore;

const { consent: _, ...form } = anApplication() as ApplicationForm & { consent: true };
const act = { by: 'ops', at: later(minute) };
const few = (most = 9) => {
  const of = (key: string) => perDay({ key, amount: 1, most }, createdAt);
  return { own: [of('own')], everybodys: of('everybody') };
};
function after(decided: Decided<Application['status']>): Application {
  if ('refusal' in decided) throw new Error(decided.refusal);
  return decided.after;
}
async function received(id: string, at = later(minute)): Promise<Application> {
  const applied = newApplication(id, form, createdAt, 'hash');
  await store.create(applied, few(), undefined);
  const waiting = after(confirmed(applied, at));
  expect(await store.save(applied, waiting, at)).toBe(true);
  return waiting;
}
const waiting = async () => (await store.waiting(9)).items.map(({ id }) => id);

beforeEach(async () => {
  store = applicationStore(db.documents, { orders: (await db.freshTables()).orders });
});

describe('an application', () => {
  it('is handed in once, and not beyond what is allowed', async () => {
    const applied = newApplication('one', form, createdAt, 'hash');
    expect(await store.create(applied, few(1), undefined)).toEqual({ created: true });
    expect(await store.create(applied, few(9), undefined)).toEqual({ existing: applied });
    expect(await store.create({ ...applied, id: 'two' }, few(1), undefined)).toMatchObject({ over: 'allowance' });
  });

  it('changes only as it was read', async () => {
    const seen = await received('one');
    const asked = after(moreAsked(seen, act, 'Which lake?'));
    expect(await store.save(seen, asked, act.at)).toBe(true);
    expect(await store.save(seen, after(declined(seen, act, 'No')), act.at)).toBe(false);
    expect(await store.find('one')).toEqual(asked);
  });

  it('waits from when its address was confirmed, the oldest first, until it is answered', async () => {
    const second = await received('a', later(2 * minute));
    const first = await received('b', later(minute));
    await received('c', later(minute));
    expect(await waiting()).toEqual(['b', 'c', 'a']);

    await store.save(second, after(moreAsked(second, act, 'Which lake?')), act.at);
    expect(await waiting()).toEqual(['b', 'c', 'a']);
    await store.save(first, after(declined(first, act, 'No')), act.at);
    expect(await waiting()).toEqual(['c', 'a']);
  });
});
