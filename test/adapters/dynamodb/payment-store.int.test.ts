import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { dynamoClient, type ClientPlugin } from '../../../adapters/aws-clients.ts';
import { paymentStore, type PaymentStore } from '../../../adapters/dynamodb/payment-store.ts';
import { walletStore, type WalletStore } from '../../../adapters/dynamodb/wallet-store.ts';
import { cents } from '../../../contract/money.ts';
import type { Command } from '../../../core/payment/decide.ts';
import type { AwaitingClient } from '../../../core/payment/payment.ts';
import type { PaymentType } from '../../../contract/payment-type.ts';
import { releaseExpiredHolds } from '../../../functions/use-cases/release-expired-holds.ts';
import { runCommand } from '../../../functions/use-cases/run-command.ts';
import { faults } from '../../support/faults.ts';
import { at, day, minute, paymentIn } from '../../support/payments.ts';
import { withDynamoDb, type TableNames } from '../../support/tables.ts';

const db = withDynamoDb();
let tables: TableNames;
let payments: PaymentStore;
let wallets: WalletStore;

/** The stores as a function makes them, on clients with faults. */
function storeWith(...plugins: ClientPlugin[]): PaymentStore {
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = db.endpoint;
  process.env['AWS_REGION'] = 'eu-west-3';
  process.env['AWS_ACCESS_KEY_ID'] = 'TEST';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'secret';
  return paymentStore(dynamoClient(plugins), tables);
}

const approve = (amount: number): Command => ({ type: 'approve', amount: cents(amount), deviceId: 'd'.repeat(22) });

async function given(type: PaymentType, available: number, id = 'a'.repeat(26)): Promise<AwaitingClient> {
  const payment = { ...paymentIn('AWAITING_CLIENT', type), id } as AwaitingClient;
  await payments.create(payment);
  const wallet = { clientId: payment.clientId, available, held: 0, holds: {} };
  await db.documents.send(new PutCommand({ TableName: tables.wallets, Item: wallet }));
  return payment;
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

describe('a day that the batch closes', () => {
  const close = (date: string) =>
    db.documents.send(
      new PutCommand({ TableName: tables.exports, Item: { pk: `DAY#${date}`, sk: '-', exportDate: date } }),
    );

  it('refuses a void decided before, and lets the refund through', async () => {
    const payment = await given('IMMEDIATE', 300_00);
    const validated = await runCommand(payment, approve(50_00), at(minute), { payments });
    if (!('payment' in validated)) throw new Error('not validated');
    await close('2026-05-11');
    const refund = (dueDateClosed: boolean): Command => ({ type: 'refund', reason: 'OTHER', dueDateClosed });
    const now = at(12 * day);
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
    const take = (id: string) => wallets.takeAttempt(clientId, id);
    expect(await take('one')).toMatchObject({ attempts: ['one'] });
    expect(await take('one')).toMatchObject({ attempts: ['one'] });
    await Promise.all(['two', 'three'].map(take));
    expect(await take('four')).toBeUndefined();
    await wallets.giveBackAttempt(clientId, 'two');
    expect((await take('four'))?.attempts.toSorted()).toEqual(['four', 'one', 'three']);
    await wallets.resetAttempts(clientId);
    expect(await wallets.get(clientId)).toMatchObject({ attempts: [] });
  });
});
