import { DeleteCommand, PutCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ClientPlugin } from '../../../adapters/aws-clients.ts';
import { paymentStore, type PaymentStore } from '../../../adapters/dynamodb/payment-store.ts';
import { walletStore, type WalletStore } from '../../../adapters/dynamodb/wallet-store.ts';
import { cents } from '../../../contract/money.ts';
import { decide, type Command } from '../../../core/payment/decide.ts';
import type { Circumstances, Transition } from '../../../core/payment/decision.ts';
import type { AwaitingClient, Payment } from '../../../core/payment/payment.ts';
import type { PaymentType } from '../../../contract/payment-type.ts';
import { inFlightMaxMs } from '../../../core/in-flight.ts';
import { attemptId, isLocked } from '../../../core/wallet.ts';
import { releaseExpiredHolds } from '../../../functions/use-cases/release-expired-holds.ts';
import { runCommand } from '../../../functions/use-cases/run-command.ts';
import { faults } from '../../support/faults.ts';
import { at, createdAt, day, later, minute, paymentIn } from '../../support/payments.ts';
import { withDynamoDb, type TableNames } from '../../support/tables.ts';

const db = withDynamoDb();
let tables: TableNames;
let payments: PaymentStore;
let wallets: WalletStore;

/** The stores as a function makes them, on clients with faults. */
const storeWith = (...plugins: ClientPlugin[]): PaymentStore => paymentStore(db.documentsWith(plugins), tables);

const approve = (amount: number): Command => ({ type: 'approve', amount: cents(amount), deviceId: 'd'.repeat(22) });

async function given(type: PaymentType, available: number, id = 'a'.repeat(26)): Promise<AwaitingClient> {
  const payment = { ...paymentIn('AWAITING_CLIENT', type), id } as AwaitingClient;
  await payments.create(payment);
  const wallet = { clientId: payment.clientId, available, held: 0, holds: {} };
  await db.documents.send(new PutCommand({ TableName: tables.wallets, Item: wallet }));
  return payment;
}

async function anotherWallet(available: number) {
  const wallet = { clientId: 'k'.repeat(26), available, held: 0, holds: {} };
  await db.documents.send(new PutCommand({ TableName: tables.wallets, Item: wallet }));
  return wallet;
}

const journal = async () => (await db.documents.send(new ScanCommand({ TableName: tables.ledger }))).Items ?? [];

beforeEach(async () => {
  tables = await db.freshTables();
  payments = storeWith();
  wallets = walletStore(db.documents, tables.wallets);
});

describe('creating', () => {
  it('makes one request of two that come at once, and gives the second what the first made', async () => {
    const payment = paymentIn('AWAITING_CLIENT') as AwaitingClient;
    const outcomes = await Promise.all([
      payments.create(payment),
      payments.create({ ...payment, matchCode: '9999', requestHash: 'other' }),
    ]);
    expect(outcomes.map(({ created }) => created).toSorted()).toEqual([false, true]);
    const stored = await payments.get(payment.id);
    expect(outcomes.find(({ created }) => !created)).toEqual({ created: false, existing: stored });
  });

  it('is new, also where what may be left out is undefined', async () => {
    const payment = { ...(paymentIn('AWAITING_CLIENT') as AwaitingClient), label: undefined };
    expect(await payments.create(payment)).toEqual({ created: true });
  });

  it.each([1, 4])('knows its own write when %i replies were lost', async (times) => {
    const payment = paymentIn('AWAITING_CLIENT') as AwaitingClient;
    const store = storeWith(faults({ command: 'PutItemCommand', when: 'after', times }));
    expect(await store.create(payment)).toEqual({ created: true });
  });
});

describe('a transition', () => {
  it('changes the payment, the wallet and the journal together', async () => {
    const payment = await given('IMMEDIATE', 300_00);
    const performed = await runCommand(payment, approve(50_00), at(minute), { payments });
    expect(performed).toMatchObject({ changed: true, payment: { status: 'VALIDATED' } });
    expect(await payments.get(payment.id)).toMatchObject({ status: 'VALIDATED', version: 2 });
    expect(await wallets.get(payment.clientId)).toMatchObject({ available: 250_00, held: 0 });
    expect(await journal()).toMatchObject([
      { kind: 'CAPTURE', gross: 50_00, sk: expect.stringMatching(/#V$/) as string },
    ]);
  });

  it('changes nothing when the wallet has too little', async () => {
    const payment = await given('IMMEDIATE', 49_99);
    const performed = await runCommand(payment, approve(50_00), at(minute), { payments });
    expect(performed).toMatchObject({ blocked: 'wallet', wallet: { available: 49_99 } });
    expect(await payments.get(payment.id)).toEqual(payment);
    expect(await journal()).toEqual([]);
  });

  it.each([
    ['before it was carried out', 'before', 2],
    ['after it was carried out, within the SDK’s retries', 'after', 2],
    ['after it was carried out, beyond the SDK’s retries', 'after', 5],
  ] as const)('is made once when calls break %s', async (_, when, times) => {
    const payment = await given('PRE_RESERVATION', 300_00);
    const store = storeWith(faults({ command: 'TransactWriteItemsCommand', when, times }));
    const performed = await runCommand(payment, approve(50_00), at(minute), { payments: store });
    expect(performed).toMatchObject({ changed: true, payment: { status: 'AWAITING_MERCHANT' } });
    expect(await wallets.get(payment.clientId)).toMatchObject({ available: 250_00, held: 50_00 });
    expect(await journal()).toHaveLength(1);
  });

  it('that was written, but whose every reply was lost, is found by asking again', async () => {
    const payment = await given('IMMEDIATE', 300_00);
    const store = storeWith(faults({ command: 'TransactWriteItemsCommand', when: 'after', times: 99 }));
    await expect(runCommand(payment, approve(50_00), at(minute), { payments: store })).rejects.toThrow('not available');
    const again = await runCommand(payment, approve(50_00), at(2 * minute), { payments });
    expect(again).toMatchObject({ changed: false, payment: { status: 'VALIDATED', authorisedAmount: 50_00 } });
    expect(await wallets.get(payment.clientId)).toMatchObject({ available: 250_00 });
  });

  it('loses a race with the state that it lost to', async () => {
    const payment = await given('IMMEDIATE', 300_00);
    const commands: Command[] = [approve(50_00), { type: 'cancel' }, { type: 'decline-as-client', reason: 'OTHER' }];
    const outcomes = await Promise.all(
      commands.map((command) => runCommand(payment, command, at(minute), { payments })),
    );
    const won = outcomes.filter((outcome) => 'payment' in outcome);
    const { status } = (await payments.get(payment.id)) ?? {};
    expect(won).toMatchObject([{ changed: true, payment: { status } }]);
    for (const lost of outcomes.filter((outcome) => 'refusal' in outcome)) {
      expect(lost).toEqual({ refusal: { code: 'status-conflict', currentStatus: status } });
    }
  });

  it('survives a fact noted in between: an opening does not refuse an approval', async () => {
    const payment = await given('IMMEDIATE', 300_00);
    await runCommand(payment, { type: 'mark-opened' }, at(1_000), { payments });
    const performed = await runCommand(payment, approve(50_00), at(minute), { payments });
    expect(performed).toMatchObject({ payment: { status: 'VALIDATED', openedAt: at(1_000).now, version: 3 } });
  });

  it('of a hold gives back the part that was not confirmed', async () => {
    const payment = await given('PRE_RESERVATION', 300_00);
    await runCommand(payment, approve(60_00), at(minute), { payments });
    const confirm: Command = { type: 'confirm', amount: cents(40_00) };
    await runCommand((await payments.get(payment.id)) ?? payment, confirm, at(day), { payments });
    expect(await wallets.get(payment.clientId)).toMatchObject({ available: 260_00, held: 0, holds: {} });
  });
});

describe('what a transition relied on', () => {
  /** Something else than what was read, whatever its version says. */
  const change = (TableName: string, Key: Record<string, string>, name: string, value: unknown) =>
    db.documents.send(
      new UpdateCommand({
        TableName,
        Key,
        UpdateExpression: 'SET #name = :value',
        ExpressionAttributeNames: { '#name': name },
        ExpressionAttributeValues: { ':value': value },
      }),
    );

  function transitionOf(payment: Payment, command: Command, circumstances: Circumstances): Transition {
    const decision = decide(payment, command, circumstances);
    if (decision.kind !== 'apply') throw new Error(decision.kind);
    return decision.transition;
  }

  const untouched = async ({ clientId }: Payment, available: number) => {
    expect(await wallets.get(clientId)).toMatchObject({ available });
    expect(await journal()).toHaveLength(0);
  };

  it.each([
    ['version', { version: 7 }],
    ['status', { status: 'CANCELLED', endedAt: createdAt }],
    ['deadline', { deadline: 1 }],
  ])('its %s is as it was read, or nothing is written', async (_, changes) => {
    const payment = await given('IMMEDIATE', 300_00);
    for (const [name, value] of Object.entries(changes)) {
      await change(tables.payments, { id: payment.id }, name, value);
    }
    const outcome = await payments.commit(transitionOf(payment, approve(50_00), at(minute)));
    expect(outcome).toMatchObject({ committed: false, because: 'payment' });
    await untouched(payment, 300_00);
  });

  it('when all of it is there already, it is our own, and moves nothing again', async () => {
    const payment = await given('IMMEDIATE', 300_00);
    const transition = transitionOf(payment, approve(50_00), at(minute));
    expect(await payments.commit(transition)).toEqual({ committed: true });
    expect(await payments.commit(transition)).toEqual({ committed: true });
    expect(await wallets.get(payment.clientId)).toMatchObject({ available: 250_00 });
  });

  it('a fact that the journal holds is never written over', async () => {
    const payment = await given('IMMEDIATE', 300_00);
    const transition = transitionOf(payment, approve(50_00), at(minute));
    await payments.commit(transition);
    const before = await journal();
    await db.documents.send(new DeleteCommand({ TableName: tables.payments, Key: { id: payment.id } }));
    await payments.create(payment);
    await expect(payments.commit(transitionOf(payment, approve(60_00), at(minute)))).rejects.toThrow('journal record');
    expect(await journal()).toEqual(before);
    expect(await wallets.get(payment.clientId)).toMatchObject({ available: 250_00 });
  });

  it('a hold is placed once, and released once', async () => {
    const payment = await given('PRE_RESERVATION', 300_00);
    const placed = { amount: 50_00, confirmBy: at(day).now };
    await change(tables.wallets, { clientId: payment.clientId }, 'holds', { [payment.id]: placed });
    const approval = transitionOf(payment, approve(50_00), at(minute));
    expect(await payments.commit(approval)).toMatchObject({ committed: false, because: 'wallet' });
    await untouched(payment, 300_00);

    await change(tables.wallets, { clientId: payment.clientId }, 'holds', {});
    expect(await payments.commit(approval)).toEqual({ committed: true });
    await change(tables.wallets, { clientId: payment.clientId }, 'holds', {});
    const confirmation = transitionOf(approval.after, { type: 'confirm', amount: cents(40_00) }, at(day));
    expect(await payments.commit(confirmation)).toMatchObject({ committed: false, because: 'wallet' });
  });

  it('a wallet that has been closed pays nothing, and there is none that is made for a payment', async () => {
    const payment = await given('IMMEDIATE', 300_00);
    const approval = transitionOf(payment, approve(50_00), at(minute));
    await change(tables.wallets, { clientId: payment.clientId }, 'closedAt', at(minute).now);
    expect(await payments.commit(approval)).toMatchObject({ committed: false, because: 'wallet' });
    const other = { ...payment, id: 'b'.repeat(26), clientId: 'd'.repeat(26) };
    await payments.create(other);
    const ofNobody = transitionOf(other, approve(50_00), at(minute));
    expect(await payments.commit(ofNobody)).toEqual({ committed: false, because: 'wallet', wallet: undefined });
    expect(await wallets.get(other.clientId)).toBeUndefined();
  });

  it('nothing comes back into a wallet that is gone', async () => {
    const payment = await given('IMMEDIATE', 300_00);
    const approval = transitionOf(payment, approve(50_00), at(minute));
    await payments.commit(approval);
    await db.documents.send(new DeleteCommand({ TableName: tables.wallets, Key: { clientId: payment.clientId } }));
    const back = transitionOf(approval.after, { type: 'refund', reason: 'OTHER', dueDateClosed: false }, at(day));
    expect(await payments.commit(back)).toEqual({ committed: false, because: 'wallet', wallet: undefined });
    expect(await wallets.get(payment.clientId)).toBeUndefined();
  });
});

it('what comes back to a merged account goes to the one that was kept, which pays for nothing of the other', async () => {
  const merged = await given('IMMEDIATE', 300_00);
  const { clientId: kept } = await anotherWallet(10_00);
  const performed = await runCommand(merged, approve(50_00), at(minute), { payments });
  const waiting = await given('IMMEDIATE', 0, 'b'.repeat(26));
  const wallet = {
    clientId: merged.clientId,
    available: 0,
    held: 0,
    holds: {},
    closedAt: at(day).now,
    mergedInto: kept,
  };
  await db.documents.send(new PutCommand({ TableName: tables.wallets, Item: wallet }));

  if (!('payment' in performed)) throw new Error('not validated');
  const back: Command = { type: 'refund', reason: 'OTHER', dueDateClosed: false };
  expect(await runCommand(performed.payment, back, at(2 * day), { payments })).toMatchObject({ changed: true });
  expect(await runCommand(waiting, approve(5_00), at(minute), { payments })).toMatchObject({ blocked: 'wallet' });
  expect(await wallets.get(kept)).toMatchObject({ available: 60_00 });
  expect(await wallets.get(merged.clientId)).toMatchObject({ available: 0 });
});

describe('a day that the batch closes', () => {
  const close = (date: string) =>
    db.documents.send(
      new PutCommand({ TableName: tables.exports, Item: { pk: `DAY#${date}`, sk: '-', exportDate: date } }),
    );

  it('refuses a void decided before, and lets the refund through', async () => {
    const payment = await given('IMMEDIATE', 300_00);
    const validated = await runCommand(payment, approve(50_00), at(minute), { payments });
    if (!('payment' in validated) || validated.payment.status !== 'VALIDATED') throw new Error('not validated');
    const refund = (dueDateClosed: boolean): Command => ({ type: 'refund', reason: 'OTHER', dueDateClosed });
    const now = at(12 * day);
    // A refund is a line of a later day: before the close the day's own line would be paid as well.
    expect(await runCommand(validated.payment, refund(true), now, { payments })).toEqual({ blocked: 'day' });
    await close(validated.payment.dueDate);
    expect(await runCommand(validated.payment, refund(false), now, { payments })).toEqual({ blocked: 'day' });
    expect(await runCommand(validated.payment, refund(true), now, { payments })).toMatchObject({
      payment: { status: 'REFUNDED' },
    });
    expect(await wallets.get(payment.clientId)).toMatchObject({ available: 300_00 });
  });
});

describe('a hold that has run out', () => {
  it('can be spent at once: it is released first, by the very transition of its timer', async () => {
    const held = await given('PRE_RESERVATION', 60_00);
    await runCommand(held, approve(60_00), at(minute), { payments });
    const wallet = await wallets.get(held.clientId);
    if (!wallet) throw new Error('no wallet');
    await releaseExpiredHolds(wallet, at(7 * day), { payments });
    expect(await payments.get(held.id)).toMatchObject({
      status: 'MERCHANT_EXPIRED',
      endedAt: at(minute + 6 * day).now,
    });
    expect(await wallets.get(held.clientId)).toMatchObject({ available: 60_00, held: 0, holds: {} });
  });
});

describe('attempts at the code', () => {
  it('are three, taken by id: a repeated call counts once', async () => {
    const { clientId } = await given('IMMEDIATE', 1);
    const { take, taken } = attemptsOf(clientId);
    await Promise.all(['a', 'a', 'b', 'c'].map((name) => take(name)));
    expect(await taken()).toEqual({ wrong: [], inFlight: ['a', 'b', 'c'] });
    expect(await take('d')).toMatchObject({ taken: false, wallet: { clientId } });
    expect(await take('c')).toEqual({ taken: true });
    await wallets.giveBackAttempt(clientId, attemptId(createdAt, 'b'));
    expect(await take('d')).toEqual({ taken: true });
    expect(await taken()).toEqual({ wrong: [], inFlight: ['a', 'c', 'd'] });
    await wallets.resetAttempts(clientId);
    expect(await taken()).toEqual({ wrong: [], inFlight: [] });
  });

  it.each(['IMMEDIATE', 'PRE_RESERVATION'] as const)('are forgotten with an approval: %s', async (type) => {
    const payment = await given(type, 300_00);
    const { take, isWrong, taken } = attemptsOf(payment.clientId);
    await isWrong('wrong');
    await take('right');
    await runCommand(payment, approve(50_00), at(minute), { payments });
    expect(await taken()).toEqual({ wrong: [], inFlight: [] });
  });

  it.each([0, 1, 2, 3])('leaves, after %i wrong ones, the others to be in flight', async (wrong) => {
    const { clientId } = await given('IMMEDIATE', 1);
    const { take, isWrong, taken } = attemptsOf(clientId);
    for (const id of ['w1', 'w2', 'w3'].slice(0, wrong)) await isWrong(id);
    const results = await Promise.all(['a', 'b', 'c', 'd'].map((name) => take(name)));
    expect(results.filter((result) => result.taken)).toHaveLength(3 - wrong);
    expect((await taken()).inFlight).toHaveLength(3 - wrong);
  });

  it('become wrong ones once, by the verdict, however often it is written', async () => {
    const { clientId } = await given('IMMEDIATE', 1);
    const { take, isWrong, taken } = attemptsOf(clientId);
    await take('a');
    expect(await isWrong('a')).toMatchObject({ attemptsInFlight: [] });
    await isWrong('a');
    expect(await taken()).toEqual({ wrong: ['a'], inFlight: [] });
  });

  it('lapse when no call can have them any more, and make room for those that need it', async () => {
    const { clientId } = await given('IMMEDIATE', 1);
    const { take, taken, isWrong } = attemptsOf(clientId);
    await isWrong('w');
    await take('a');
    await take('b', later(1));
    const afterA = later(inFlightMaxMs + 1);
    expect(await take('c', later(inFlightMaxMs))).toMatchObject({ taken: false });
    expect(await take('c', afterA)).toEqual({ taken: true });
    expect(await taken()).toEqual({ wrong: ['w'], inFlight: ['b', 'c'] });
    // KMS finds, late as it is, that the code of the lapsed one was wrong: that counts.
    await isWrong('a');
    expect(await taken()).toEqual({ wrong: ['a', 'w'], inFlight: ['b', 'c'] });
  });

  it('were one set before there were two: all in it are wrong ones', async () => {
    const { clientId } = await given('IMMEDIATE', 1);
    const attempts = new Set(['a', 'b', 'c'].map((id) => attemptId(createdAt, id)));
    await db.documents.send(
      new PutCommand({ TableName: tables.wallets, Item: { clientId, available: 1, held: 0, holds: {}, attempts } }),
    );
    const { take, taken } = attemptsOf(clientId);
    expect(await take('d', later(day))).toMatchObject({ taken: false });
    expect((await wallets.get(clientId))!).toSatisfy(isLocked);
    await wallets.resetAttempts(clientId);
    expect(await taken()).toEqual({ wrong: [], inFlight: [] });
  });

  /** By the last part of their ids. */
  function attemptsOf(clientId: string) {
    const names = (ids: readonly string[]) => ids.map((id) => id.split('.')[1]).toSorted();
    return {
      take: (name: string, now = createdAt) => wallets.takeAttempt(clientId, attemptId(now, name), now),
      isWrong: (name: string) => wallets.countWrongAttempt(clientId, attemptId(createdAt, name)),
      taken: async () => {
        const { wrongAttempts, attemptsInFlight } = (await wallets.get(clientId))!;
        return { wrong: names(wrongAttempts), inFlight: names(attemptsInFlight) };
      },
    };
  }
});
