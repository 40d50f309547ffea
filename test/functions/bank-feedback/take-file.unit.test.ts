import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ObjectStore } from '../../../adapters/s3/object-store.ts';
import { bankFileLimits } from '../../../contract/settings/limits.ts';
import type { Transfer } from '../../../core/reimbursement/outcome.ts';
import { takeFile } from '../../../functions/bank-feedback/take-file.ts';
import { auditOf } from '../../support/audit-of.ts';
import { accountReport, statusReport } from '../../../local/bank/bank-files.ts';
import { bankWorld } from '../../support/bank-world.ts';
import { faults } from '../../support/faults.ts';
import { canyon, gite, morning, noon, reimbursementWorld, type World } from '../../support/reimbursement-world.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';

const db = withMemoryTables();
let world: World;
let bank: ReturnType<typeof bankWorld>;
beforeEach(async () => {
  world = await reimbursementWorld(db);
  bank = bankWorld(world);
  await world.enrol(gite);
  await world.enrol(canyon, { iban: 'FR1420041010050500013M02606' });
});

const audit = () => auditOf(world);
const newest = async (merchantId: string): Promise<Transfer> =>
  (await world.exports.transfers(merchantId, 100)).transfers[0]!;
const monday = noon('2026-06-08');
const tuesday = noon('2026-06-09');

/** 50 € and 30 €, exported on Monday 8 June. */
async function exported(): Promise<{ ofGite: Transfer; ofCanyon: Transfer }> {
  await world.pay(gite, 50_00, noon('2026-06-01'));
  await world.pay(canyon, 30_00, noon('2026-06-01'));
  await world.runBatch(morning('2026-06-08'));
  return { ofGite: await newest(gite), ofCanyon: await newest(canyon) };
}
const debit = (transfer: Transfer, amount: string) => ({
  amount,
  reference: `D-${transfer.endToEndId}`,
  transactions: [{ endToEndId: transfer.endToEndId, amount }],
});
const back = (transfer: Transfer, amount: string, code: string) => ({
  amount,
  credit: true,
  reference: `R-${transfer.endToEndId}`,
  transactions: [{ endToEndId: transfer.endToEndId, amount, code }],
});

describe('a file of the bank', () => {
  it('pays the transfers that it says were debited, with the file as the source', async () => {
    const { ofGite, ofCanyon } = await exported();
    const statement = accountReport({ entries: [debit(ofGite, '50.00'), debit(ofCanyon, '30.00')] });
    const run = await bank.receive(statement, tuesday);

    expect(run).toMatchObject({ status: 'TAKEN' });
    expect(await newest(gite)).toMatchObject({ status: 'PAID', version: 1 });
    expect(await audit()).toMatchObject({ ok: true, balances: { 'bank:transit': 0, bank: 80_00 } });
    const sha256 = 'sha256' in run ? run.sha256 : '';
    expect(await bank.file(sha256)).toMatchObject({ entries: 2, done: 2, changed: 2, known: 0, waiting: 0 });
  });

  it('changes nothing when it comes again, under its own name or in another file', async () => {
    const { ofGite, ofCanyon } = await exported();
    const entries = [debit(ofGite, '50.00'), debit(ofCanyon, '30.00')];
    const statement = accountReport({ entries });
    await bank.receive(statement, tuesday);
    await bank.receive(statement, tuesday);
    await bank.receive(accountReport({ kind: 'notification', entries: entries.toReversed() }), tuesday);
    await bank.receive(statusReport({ group: 'ACCP' }), tuesday);

    expect(await newest(gite)).toMatchObject({ status: 'PAID', version: 1 });
    expect(await bank.waiting()).toEqual([]);
    expect(await audit()).toMatchObject({ ok: true });
  });

  it('may be of the old versions that French banks send', async () => {
    const { ofGite } = await exported();
    await bank.receive(
      statusReport({ version: 'old', transfers: [{ endToEndId: ofGite.endToEndId, status: 'ACSP' }] }),
      monday,
    );
    expect(await newest(gite)).toMatchObject({ status: 'ACCEPTED' });
    await bank.receive(accountReport({ version: 'old', entries: [debit(ofGite, '50.00')] }), tuesday);
    expect(await newest(gite)).toMatchObject({ status: 'PAID' });
  });

  it('brings back what was returned, before or after it was paid, and withholds from the account', async () => {
    const { ofGite } = await exported();
    const owners = (merchantId: string) =>
      Promise.resolve([
        { memberId: 'anne', merchantId },
        { memberId: 'luc', merchantId },
      ]);
    await bank.receive(accountReport({ entries: [back(ofGite, '50.00', 'AC04')] }), tuesday, { owners });
    await bank.receive(accountReport({ entries: [debit(ofGite, '50.00')] }), tuesday, { owners });

    expect(await newest(gite)).toMatchObject({ status: 'RETURNED', failure: { code: 'AC04' } });
    expect([...(await world.transfers.accountsToCheck([ofGite.accountId!])).keys()]).toEqual([ofGite.accountId]);
    const told = await world.notices.about({ kind: 'MERCHANT', id: gite });
    const refusals = told.filter(({ event }) => event === 'ACCOUNT_REFUSED');
    expect(refusals).toMatchObject([{ facts: { amount: 50_00 } }, { facts: { amount: 50_00 } }]);
    expect(refusals.map((notice) => 'memberId' in notice && notice.memberId).toSorted()).toEqual(['anne', 'luc']);
    expect(await audit()).toMatchObject({ ok: true, balances: { 'merchant:owed': 50_00 } });
  });

  it('that refuses a whole export waits for people before anything is due again', async () => {
    const { ofGite } = await exported();
    await bank.receive(statusReport({ group: 'RJCT', code: 'DU01' }), monday);

    expect(await newest(gite)).toMatchObject({ status: 'REJECTED', failure: { level: 'FILE', code: 'DU01' } });
    expect('dueAgain' in (await newest(gite))).toBe(false);
    expect([...(await world.transfers.accountsToCheck([ofGite.accountId!])).keys()]).toEqual([]);
    expect(await audit()).toMatchObject({ ok: true, balances: { 'bank:transit': 80_00 } });
  });

  it('pays a batch that was debited in one sum, rejections left out, whichever is told first', async () => {
    const { ofCanyon } = await exported();
    await bank.receive(accountReport({ entries: [{ amount: '50.00', batch: { id: 'ENC-20260608-1-P' } }] }), tuesday);
    expect(await bank.waiting()).toMatchObject([{ reason: 'SUM_DIFFERS', entry: { amount: 50_00 } }]);
    expect(await newest(gite)).toMatchObject({ status: 'EXPORTED' });

    await bank.receive(
      statusReport({ transfers: [{ endToEndId: ofCanyon.endToEndId, status: 'RJCT', code: 'TM01' }] }),
      tuesday,
    );
    expect(await newest(gite)).toMatchObject({ status: 'PAID' });
    expect(await newest(canyon)).toMatchObject({ status: 'REJECTED' });
    expect(await bank.waiting()).toEqual([]);
    expect(await audit()).toMatchObject({ ok: true, balances: { 'bank:transit': 0, bank: 50_00 } });
  });

  it('leaves on the list what matches nothing, once however often it comes', async () => {
    const { ofGite } = await exported();
    const entries = [
      { amount: '12.00', reference: 'FEE' },
      { ...debit(ofGite, '49.00') },
      { amount: '1.00', reference: 'X', transactions: [{ endToEndId: '260601-1-aaaaaaaaaaaaaaaaaaaaaaaaaa' }] },
      { amount: '1.00', reference: 'B', batch: { id: 'ENC-20260101-1-P' } },
    ];
    await bank.receive(accountReport({ entries }), tuesday);
    await bank.receive(accountReport({ kind: 'notification', entries }), tuesday);

    const reasons = (await bank.waiting()).map(({ reason }) => reason);
    expect(reasons.toSorted()).toEqual(['AMOUNT_DIFFERS', 'NOT_OURS', 'UNKNOWN_REFERENCE', 'UNKNOWN_REFERENCE']);
    expect(await newest(gite)).toMatchObject({ status: 'EXPORTED' });
  });

  it('that contradicts the books changes nothing, and is looked at', async () => {
    const { ofGite } = await exported();
    await bank.receive(accountReport({ entries: [debit(ofGite, '50.00')] }), tuesday);
    await bank.receive(
      statusReport({ transfers: [{ endToEndId: ofGite.endToEndId, status: 'RJCT', code: 'AC01' }] }),
      tuesday,
    );
    expect(await newest(gite)).toMatchObject({ status: 'PAID' });
    expect(await bank.waiting()).toMatchObject([{ reason: 'CONTRADICTION' }]);
  });

  it('that is broken at its end has no effect, and is looked at', async () => {
    const { ofGite } = await exported();
    const run = await bank.receive(accountReport({ entries: [debit(ofGite, '50.00')] }).slice(0, -12), tuesday);
    expect(run).toEqual({ status: 'REFUSED', reason: 'NOT_XML' });
    expect(await newest(gite)).toMatchObject({ status: 'EXPORTED' });
    expect(await bank.waiting()).toMatchObject([{ reason: 'FILE_REFUSED', detail: 'NOT_XML' }]);
  });

  it('that is longer than a run goes on where it was', async () => {
    const { ofGite } = await exported();
    const fees = Array.from({ length: 700 }, (_, index) => ({ amount: '1.00', reference: `F${index}` }));
    const key = await bank.put(accountReport({ entries: [...fees, debit(ofGite, '50.00')] }));
    const run = await bank.take(key, tuesday, { hasTime: () => false });
    expect(run).toMatchObject({ status: 'TAKEN' });
    expect(await newest(gite)).toMatchObject({ status: 'PAID' });
    expect(await bank.waiting()).toHaveLength(700);
  });

  it('is taken in parts, one for each run that has no more time, and not read again once it is taken', async () => {
    await exported();
    const { entriesPerPart } = bankFileLimits;
    const entries = Array.from({ length: 2 * entriesPerPart + 1 }, (_, n) => ({ amount: '1.00', reference: `F${n}` }));
    const key = await bank.put(accountReport({ entries }));
    const begun = await takeFile({ key }, bank.dependencies(tuesday));
    const sha256 = 'sha256' in begun ? begun.sha256 : '';
    const done: (number | undefined)[] = [];
    const run = () => takeFile({ key, sha256 }, { ...bank.dependencies(tuesday), hasTime: () => false });
    let status = '';
    while (status !== 'TAKEN') {
      ({ status } = await run());
      done.push((await bank.file(sha256))?.done);
    }
    expect(done).toEqual([entriesPerPart, 2 * entriesPerPart, 2 * entriesPerPart + 1]);

    bank.inbox.objects.clear();
    expect(await run()).toEqual({ status: 'TAKEN', sha256 });
  });

  it('writes down how far it is once a part, not once an entry', async () => {
    await exported();
    const entries = Array.from({ length: 12 }, (_, n) => ({ amount: '1.00', reference: `F${n}` }));
    const { files } = bank.dependencies(tuesday);
    const advance = vi.fn(files.advance);
    await bank.receive(accountReport({ entries }), tuesday, { files: { ...files, advance } });
    expect(advance).toHaveBeenCalledTimes(1);
  });

  it('says of a file or a batch what nobody understands is looked at', async () => {
    const { ofGite } = await exported();
    const batch = { id: 'ENC-20260608-1-P' };
    await bank.receive(accountReport({ entries: [{ amount: '80.00', credit: true, reference: 'R', batch }] }), tuesday);
    expect(await bank.waiting()).toMatchObject([{ reason: 'NOT_UNDERSTOOD' }]);
    expect(await world.transfers.find(ofGite.endToEndId)).toMatchObject({ status: 'EXPORTED' });
  });
});

describe('killed before or after any call to AWS, and run again', () => {
  const commands = ['PutItemCommand', 'TransactWriteItemsCommand', 'GetItemCommand', 'QueryCommand'];
  const places = commands.flatMap((command) => [0, 1, 2].map((skip) => ({ command, skip })));
  it.each(
    places.flatMap((place) => [
      { ...place, when: 'before' as const },
      { ...place, when: 'after' as const },
    ]),
  )('ends the same: $when $command after $skip', async ({ command, skip, when }) => {
    const { ofGite, ofCanyon } = await exported();
    const entries = [debit(ofGite, '50.00'), back(ofCanyon, '30.00', 'MS03'), { amount: '12.00', reference: 'FEE' }];
    const key = await bank.put(accountReport({ entries }));
    // Nothing tries again after such an error, and every later call fails too: the run is dead.
    const error = () => Object.assign(new Error('killed'), { name: 'Killed' });
    const broken = db.documentsWith([
      faults({ command, when, skip, times: 1, error }),
      faults({ command, when: 'before', skip: skip + 1, times: 100, error }),
    ]);
    await bank.take(key, tuesday, {}, broken).catch(() => undefined);
    await bank.take(key, tuesday);

    expect(await newest(gite)).toMatchObject({ status: 'PAID', version: 1 });
    expect(await newest(canyon)).toMatchObject({ status: 'RETURNED', version: 1 });
    expect(await bank.waiting()).toHaveLength(1);
    expect(await audit()).toMatchObject({ ok: true, balances: { 'bank:transit': 0, 'merchant:owed': 30_00 } });
  });
});

describe('killed before or after any read of S3, and run again', () => {
  /** The read number `at` of a run fails before its bytes, or breaks off in the middle of them. */
  const dying = (store: Pick<ObjectStore, 'read'>, counter: { left: number }, when: 'before' | 'after') => ({
    async read(key: string) {
      counter.left -= 1;
      const chunks = counter.left < 0 && when === 'before' ? undefined : await store.read(key);
      if (counter.left >= 0) return chunks;
      if (!chunks) throw new Error('killed');
      return (async function* () {
        for await (const chunk of chunks) {
          yield chunk;
          throw new Error('killed');
        }
      })();
    },
  });

  // A batch in one sum: the inbox is read to check and to take, the bank file to add up and to tell.
  it.each(
    [0, 1, 2, 3].flatMap((at) => [
      { at, when: 'before' as const },
      { at, when: 'after' as const },
    ]),
  )('ends the same: $when read $at', async ({ at, when }) => {
    await exported();
    const key = await bank.put(
      accountReport({ entries: [{ amount: '80.00', batch: { id: 'ENC-20260608-1-P', total: '80.00' } }] }),
    );
    const counter = { left: at };
    const inbox = dying(bank.inbox, counter, when);
    const published = dying(world.published, counter, when);
    await expect(bank.take(key, tuesday, { inbox, published })).rejects.toThrow('killed');
    await bank.take(key, tuesday);

    expect(await newest(gite)).toMatchObject({ status: 'PAID', version: 1 });
    expect(await newest(canyon)).toMatchObject({ status: 'PAID', version: 1 });
    expect(await bank.waiting()).toEqual([]);
    expect(await audit()).toMatchObject({ ok: true, balances: { 'bank:transit': 0, bank: 80_00 } });
  });
});
