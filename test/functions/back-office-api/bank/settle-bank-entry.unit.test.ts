import { beforeEach, expect, it } from 'vitest';
import { cents } from '../../../../contract/money.ts';
import type { BankEntry } from '../../../../core/bank/bank-entry.ts';
import { waitingId, type WaitingEntry } from '../../../../core/bank/waiting-entry.ts';
import { settleBankEntry } from '../../../../functions/back-office-api/bank/settle-bank-entry.ts';
import { getWorkList } from '../../../../functions/back-office-api/work/read-work.ts';
import { withBackOffice, type BackOfficeWorld } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { recordedActs } from '../../../support/operations.ts';
import { createdAt } from '../../../support/payments.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';
import type { TableNames } from '../../../support/tables.ts';

const db = withMemoryTables();
const backOffice = withBackOffice(db);
let tables: TableNames;
let world: BackOfficeWorld;
beforeEach(async () => {
  tables = await db.freshTables();
  world = backOffice(tables);
});

const source = { file: 'f'.repeat(64), entry: 3 };
const entry: BankEntry = { about: { kind: 'OTHER' }, word: 'PAID', amount: cents(12_00), bankReference: 'FEE-1' };
const fee: WaitingEntry = { id: waitingId(entry, source), since: createdAt, reason: 'NOT_OURS', source, entry };

const settle = (id = fee.id) =>
  settleBankEntry(
    aCall<'settleBankEntry'>({ caller: 'finance', roles: ['finance'], params: { id }, body: { note: 'Frais de mai' } }),
    world,
  );
const listed = async () => {
  const call = aCall<'getWorkList'>({ roles: ['finance'], params: { list: 'bank-entries' } });
  return ((await getWorkList(call, world)) as { body: { items: object[] } }).body.items;
};

it('takes an entry that matched nothing off the list for good, with a record of who said what it was', async () => {
  await world.bankEntries.wait(fee);
  expect(await listed()).toMatchObject([
    { id: fee.id, facts: { reason: 'NOT_OURS', amount: 12_00, bankReference: 'FEE-1' } },
  ]);

  expect(await settle()).toEqual({ body: undefined });
  // The next statement has it as well.
  await world.bankEntries.wait(fee);

  expect(await listed()).toEqual([]);
  expect(await recordedActs(db.documents, tables)).toEqual([['BANK_ENTRY_SETTLED', 'finance', fee.id]]);
});

it('knows nothing of one that waits no longer', async () => {
  await world.bankEntries.wait(fee);
  await settle();
  expect(await settle()).toMatchObject({ refusal: { code: 'not-found' } });
});
