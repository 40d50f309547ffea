import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { blockStore, blockPut } from '../../../adapters/dynamodb/block-store.ts';
import { directoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import { organisationStore } from '../../../adapters/dynamodb/organisation-store.ts';
import { paymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';
import { paymentStore } from '../../../adapters/dynamodb/payment-store.ts';
import type { ClientPlugin } from '../../../adapters/aws-clients.ts';
import { Unavailable } from '../../../adapters/unavailable.ts';
import { cents } from '../../../contract/money.ts';
import { defaultTerms } from '../../../contract/settings/terms.ts';
import { foundOrganisation } from '../../../core/organisation/found-organisation.ts';
import { derivedId } from '../../../core/ids.ts';
import { endsCreatedUntil, lastPassFrom, type Block } from '../../../core/merchant-status.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { addMs, type Instant } from '../../../core/time.ts';
import { carryOutBlock } from '../../../functions/carry-out-blocks/carry-out-block.ts';
import { runCommand } from '../../../functions/use-cases/run-command.ts';
import { aMerchant } from '../../support/merchants.ts';
import { captureLog } from '../../support/captured-log.ts';
import { faults } from '../../support/faults.ts';
import { day, later, minute, paymentIn } from '../../support/payments.ts';
import { cellsOf } from '../../support/matrix.ts';
import { anotherPayment, storedPayments } from '../../support/stored-payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';
import { anOperation } from '../../support/operations.ts';

const db = withStoreTables();
captureLog();
const merchantId = derivedId('merchant', 'fraud');
const plenty = () => 55_000;

/** A merchant blocked a minute after its requests were made, and what carries that out. */
async function start() {
  const stored = await storedPayments(db);
  const { tables } = stored;
  const blocks = blockStore(db.documents, tables.directory);
  const block: Block = { merchantId, blockedAt: later(minute) };
  await db.documents.send(new PutCommand(blockPut(tables.directory, block).Put!));
  const signedOut: string[] = [];
  const run = (
    now: Instant,
    { remainingMs = plenty, plugins = [] }: { remainingMs?: () => number; plugins?: ClientPlugin[] } = {},
  ) => {
    const client = db.documentsWith(plugins);
    return carryOutBlock(
      block,
      { now, terms: defaultTerms },
      {
        blocks: blockStore(client, tables.directory),
        queries: paymentQueries(client, tables.payments),
        payments: paymentStore(client, tables),
        directory: directoryStore(client, tables),
        organisations: organisationStore(client, tables.directory),
        merchantAccounts: { signOut: (id) => Promise.resolve(void signedOut.push(id)) },
        remainingMs,
      },
    );
  };
  const ofMerchant = <P extends Payment>(payment: P, name: string) =>
    stored.put({ ...anotherPayment(payment, name), merchantId });
  const waitingFor3Days = (name: string) =>
    ofMerchant({ ...paymentIn('AWAITING_CLIENT', 'DEFERRED'), version: 1 }, name);
  const statusOf = async (id: string) => (await stored.payments.get(id))?.status;
  const left = () => blocks.all();
  return { ...stored, block, run, signedOut, ofMerchant, waitingFor3Days, statusOf, left };
}

const soon = later(2 * minute);

describe('a block carried out', () => {
  it('ends the sessions and what is open, gives back what is held, and leaves the rest', async () => {
    const { run, ofMerchant, waitingFor3Days, put, statusOf, wallets, ledgerOf, signedOut } = await start();
    const asked = await waitingFor3Days('asked');
    const held = await ofMerchant(paymentIn('AWAITING_MERCHANT'), 'held');
    const paid = await ofMerchant(paymentIn('VALIDATED'), 'paid');
    const others = await put(anotherPayment(paymentIn('AWAITING_CLIENT', 'DEFERRED'), 'others'));

    expect(await run(soon)).toEqual({ ended: 2, failed: 0, finished: false });

    expect(signedOut).toEqual([merchantId]);
    expect(await Promise.all([asked, held, paid, others].map(({ id }) => statusOf(id)))).toEqual([
      'MERCHANT_BLOCKED',
      'MERCHANT_BLOCKED',
      'VALIDATED',
      'AWAITING_CLIENT',
    ]);
    expect(await wallets.get(held.clientId)).toMatchObject({ available: cents(160_00), held: 0, holds: {} });
    expect(await ledgerOf(held.clientId)).toMatchObject([{ kind: 'RELEASE', paymentId: held.id, amount: 60_00 }]);
  });

  it('is finished by a run that begins when nothing new can appear and finds nothing, and by no earlier one', async () => {
    const { run, block, waitingFor3Days, left } = await start();
    await waitingFor3Days('asked');

    expect(await run(soon)).toMatchObject({ ended: 1, finished: false });
    expect(await run(addMs(lastPassFrom(block), -1))).toEqual({ ended: 0, failed: 0, finished: false });
    expect(await left()).toEqual([block]);
    expect(await run(lastPassFrom(block))).toEqual({ ended: 0, failed: 0, finished: true });
    expect(await left()).toEqual([]);
  });

  it('leaves what is asked for once the merchant may go on again', async () => {
    const { run, block, ofMerchant, statusOf } = await start();
    const since = (ms: number) => ({ createdAt: addMs(endsCreatedUntil(block), ms), clientDeadline: later(3 * day) });
    const raced = await ofMerchant({ ...paymentIn('AWAITING_CLIENT'), ...since(0) }, 'raced');
    const fresh = await ofMerchant({ ...paymentIn('AWAITING_CLIENT'), ...since(1) }, 'fresh');

    await run(later(day));

    expect(await statusOf(raced.id)).toBe('MERCHANT_BLOCKED');
    expect(await statusOf(fresh.id)).toBe('AWAITING_CLIENT');
  });
});

describe('an approval whose merchant was read before the block', () => {
  const approve = { type: 'approve', amount: cents(60_00), deviceId: 'd'.repeat(22) } as const;
  const circumstances = { now: later(minute - 1), terms: defaultTerms };

  it('and written after the first run: its hold is given back by the next', async () => {
    const { run, ofMerchant, payments, statusOf, wallets } = await start();
    const hold = await ofMerchant(paymentIn('AWAITING_CLIENT', 'DEFERRED_PRE_RESERVATION'), 'hold');
    const seenBefore = await payments.get(hold.id);
    // The index still lagged, and the run did not see the request.
    expect(await runCommand(seenBefore!, approve, circumstances, { payments })).toMatchObject({ changed: true });
    expect(await wallets.get(hold.clientId)).toMatchObject({ available: 40_00, held: 60_00 });

    expect(await run(soon)).toMatchObject({ ended: 1 });

    expect(await statusOf(hold.id)).toBe('MERCHANT_BLOCKED');
    expect(await wallets.get(hold.clientId)).toMatchObject({ available: 100_00, held: 0, holds: {} });
  });

  it('and written after its request was ended: it learns so, and nothing is debited', async () => {
    const { run, waitingFor3Days, payments, wallets } = await start();
    const asked = await waitingFor3Days('asked');
    const seenBefore = await payments.get(asked.id);
    await run(soon);

    const lost = await runCommand(seenBefore!, approve, circumstances, { payments });

    expect(lost).toEqual({ refusal: { code: 'status-conflict', currentStatus: 'MERCHANT_BLOCKED' } });
    expect(await wallets.get(asked.clientId)).toMatchObject({ available: 100_00, held: 0 });
  });

  it('at the same moment: either is whole, and nothing stays held', async () => {
    const { run, ofMerchant, payments, statusOf, wallets } = await start();
    const names = Array.from({ length: 12 }, (_, n) => `hold ${n}`);
    const holds = await Promise.all(
      names.map((name) => ofMerchant(paymentIn('AWAITING_CLIENT', 'DEFERRED_PRE_RESERVATION'), name)),
    );
    const seen = await Promise.all(holds.map(({ id }) => payments.get(id)));

    await Promise.all([
      run(soon),
      ...seen.map((payment) => runCommand(payment!, approve, circumstances, { payments })),
    ]);
    await run(addMs(soon, minute));

    expect(new Set(await Promise.all(holds.map(({ id }) => statusOf(id))))).toEqual(new Set(['MERCHANT_BLOCKED']));
    for (const { clientId } of holds) {
      expect(await wallets.get(clientId)).toMatchObject({ available: 100_00, held: 0, holds: {} });
    }
  });
});

describe('a run that comes to no end', () => {
  const requests = 130;
  const manyOpen = async () => {
    const world = await start();
    const names = Array.from({ length: requests }, (_, n) => `request ${n}`);
    const made = await Promise.all(names.map((name) => world.waitingFor3Days(name)));
    const open = async () =>
      (await Promise.all(made.map(({ id }) => world.statusOf(id)))).filter((status) => status === 'AWAITING_CLIENT');
    return { ...world, open };
  };

  it('for want of time is gone on with by the next', async () => {
    const { run, open } = await manyOpen();
    let asked = 0;
    const first = await run(soon, { remainingMs: () => ((asked += 1) > 40 ? 4_999 : 55_000) });
    expect(first.ended).toBeLessThan(requests);
    expect(await open()).toHaveLength(requests - first.ended);

    expect(await run(soon)).toMatchObject({ ended: requests - first.ended, failed: 0 });
    expect(await open()).toEqual([]);
  });

  it.each(cellsOf([0, 1, 60, 128], 2))('killed after %i writes is gone on with by the next', async (writes) => {
    const { run, open, left, block } = await manyOpen();
    // From then on nothing gets through, as for a function that has died.
    const dead = ['PutItemCommand', 'QueryCommand', 'BatchGetItemCommand', 'TransactWriteItemsCommand'].map((command) =>
      faults({ command, when: 'before', times: 9_999, skip: command === 'PutItemCommand' ? writes : 1 }),
    );
    await run(soon, { plugins: dead }).catch((error: unknown) => expect(error).toBeInstanceOf(Unavailable));
    expect(await left()).toEqual([block]);

    await run(soon);
    expect(await open()).toEqual([]);
    expect(await run(lastPassFrom(block))).toMatchObject({ finished: true });
  });

  it('and two at once end each request once', async () => {
    const { run, open } = await manyOpen();
    const [a, b] = await Promise.all([run(soon), run(addMs(soon, 1))]);
    expect(a.ended + b.ended).toBe(requests);
    expect(await open()).toEqual([]);
  });

  it('because of one request goes on with the others, and does not call itself finished', async () => {
    const { run, block, tables, waitingFor3Days, ofMerchant, statusOf } = await start();
    const good = await waitingFor3Days('good');
    const odd = await ofMerchant(paymentIn('AWAITING_MERCHANT'), 'odd');
    await db.documents.send(
      new PutCommand({
        TableName: tables.wallets,
        Item: { clientId: odd.clientId, available: 0, held: 0, holds: {} },
      }),
    );
    expect(await run(lastPassFrom(block))).toEqual({ ended: 1, failed: 1, finished: false });
    expect(await statusOf(good.id)).toBe('MERCHANT_BLOCKED');
    expect(await run(lastPassFrom(block))).toEqual({ ended: 0, failed: 1, finished: false });
  });
});

it('signs out everybody who may act there, and nobody who only works at another establishment', async () => {
  const { run, tables, signedOut } = await start();
  const merchant = { ...aMerchant, id: merchantId };
  const { organisation, owner } = foundOrganisation(merchant, undefined, later(0));
  const directory = directoryStore(db.documents, tables);
  const organisations = organisationStore(db.documents, tables.directory, tables.operations);
  await directory.createMerchant(merchant, anOperation());
  await organisations.found(merchantId, organisation, owner);
  const colleague = (id: string, at: string, number: number) => ({
    ...owner,
    id,
    number,
    access: { [at]: { role: 'COLLECTOR' as const } },
  });
  const members = [colleague('here', merchantId, 2), colleague('there', 'other', 3)];
  await organisations.change({ before: organisation, members }, anOperation());

  await run(soon);

  expect(signedOut.toSorted()).toEqual([merchantId, 'here'].toSorted());
});

it('keeps a later block of the same merchant', async () => {
  const { run, block, tables, left } = await start();
  const blockedAgain = { merchantId, blockedAt: later(day) };
  await db.documents.send(new PutCommand(blockPut(tables.directory, blockedAgain).Put!));
  await run(lastPassFrom(block));
  expect(await left()).toEqual([blockedAgain]);
});
