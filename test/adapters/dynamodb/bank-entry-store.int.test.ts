import { expect, it } from 'vitest';
import { bankEntryStore } from '../../../adapters/dynamodb/bank-entry-store.ts';
import type { BankEntry } from '../../../core/bank/bank-entry.ts';
import { waitingId, type WaitingEntry } from '../../../core/bank/waiting-entry.ts';
import { cents } from '../../../contract/money.ts';
import { createdAt, later } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
const entry: BankEntry = { about: { kind: 'OTHER' }, amount: cents(12_00), bankReference: 'FEE' };
const source = { file: 'ab', entry: 3 };
const fee: WaitingEntry = { id: waitingId(entry, source), since: createdAt, reason: 'NOT_OURS', source, entry };

it('what matched nothing waits once, and is settled once and for all', async () => {
  const entries = bankEntryStore(db.documents, (await db.freshTables()).orders);
  expect(await entries.settle(fee, { by: 'TRANSFER' })).toBe(false);

  await entries.wait(fee);
  await entries.wait({ ...fee, since: later(1) });
  expect(await entries.find(fee.id)).toEqual(fee);
  expect(await entries.open()).toEqual([fee]);

  expect(await entries.settle(fee, { by: 'TRANSFER' })).toBe(true);
  expect(await entries.settle(fee, { by: 'TRANSFER' })).toBe(false);
  // The same file, taken again.
  await entries.wait(fee);
  expect(await entries.open()).toEqual([]);
});

it('the one that waits longest comes first', async () => {
  const entries = bankEntryStore(db.documents, (await db.freshTables()).orders);
  const since = [later(2), createdAt, later(1)];
  for (const [nth, at] of since.entries()) await entries.wait({ ...fee, id: `entry-${nth}`, since: at });
  expect((await entries.open()).map(({ id }) => id)).toEqual(['entry-1', 'entry-2', 'entry-0']);
});
