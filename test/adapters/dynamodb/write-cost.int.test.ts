import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { paymentStore } from '../../../adapters/dynamodb/payment-store.ts';
import { walletStore } from '../../../adapters/dynamodb/wallet-store.ts';
import { withTrace } from '../../../adapters/trace.ts';
import { derivedId } from '../../../core/ids.ts';
import { cents } from '../../../contract/money.ts';
import { decide, type Command } from '../../../core/payment/decide.ts';
import { settlementMeans } from '../../../contract/settlement-means.ts';
import type { AwaitingClient, Payment } from '../../../core/payment/payment.ts';
import type { PaymentType } from '../../../contract/payment-type.ts';
import { at, createdAt, day, later, minute } from '../../support/payments.ts';
import { withDynamoDb, type TableNames } from '../../support/tables.ts';
import { withDynamoDbMeter, type DynamoDbCost } from '../../support/dynamodb-cost.ts';

const dynamoDb = withDynamoDb();
const meter = withDynamoDbMeter(dynamoDb);
let tables: TableNames;
beforeAll(async () => {
  tables = await dynamoDb.freshTables();
});

const approve: Command = { type: 'approve', amount: cents(60_00), deviceId: 'd'.repeat(22) };
const confirm: Command = { type: 'confirm', amount: cents(40_00) };

/** All that a merchant and time can put into a payment: the longest texts, in two-byte letters, and a usual name. */
function newPayment(name: string, type: PaymentType): AwaitingClient {
  return {
    id: derivedId('write-cost', name),
    merchantId: derivedId('merchant'),
    clientId: derivedId('client', name),
    status: 'AWAITING_CLIENT',
    type,
    amount: cents(9_999_99),
    commissionBps: 2_999,
    requestHash: 'h'.repeat(22),
    challenge: 'x'.repeat(22),
    matchCode: '0427',
    identifierHint: 'm•••@e•••.example',
    label: 'é'.repeat(70),
    reference: 'É'.repeat(35),
    customer: 'Mme Léa Aubé',
    createdAt,
    clientDeadline: later(3 * day),
    extensions: 3,
    extendedAt: later(minute),
    openedAt: later(minute),
    reminders: 5,
    remindedAt: later(minute),
    by: { created: 12, reminded: 12, extended: 12 },
    version: 1,
  };
}

interface Life {
  payment: Payment;
  costs: DynamoDbCost[];
}

/** Creates a payment and takes it through the commands, each with its own price. */
async function live(name: string, type: PaymentType, commands: readonly Command[]): Promise<Life> {
  const payments = paymentStore(meter.documents, tables);
  const wallets = walletStore(meter.documents, tables.wallets);
  const created = newPayment(name, type);
  const { clientId } = created;
  const wallet = { clientId, available: 9_999_99, held: 0, holds: {} };
  await meter.documents.send(new PutCommand({ TableName: tables.wallets, Item: wallet }));

  let payment: Payment = created;
  const costs = [await meter.costOf(() => payments.create(created))];
  for (const command of commands) {
    const cost = await meter.costOf(async () => {
      if (command.type === 'approve') await wallets.takeAttempt(clientId, 'an attempt', createdAt);
      const decision = decide(payment, command, { ...at(5 * minute), member: 12 });
      if (decision.kind !== 'apply') throw new Error(`${command.type} was not applied: ${JSON.stringify(decision)}`);
      expect(await payments.commit(decision.transition)).toEqual({ committed: true });
      payment = decision.transition.after;
    });
    costs.push(cost);
  }
  return { payment, costs };
}

const units = (costs: readonly DynamoDbCost[]) => costs.reduce((sum, cost) => sum + cost.units, 0);

describe('what a payment writes', () => {
  it.each(['IMMEDIATE', 'DEFERRED'] as const)('%s: at most 19 write units in its whole life', async (type) => {
    const { payment, costs } = await live(type, type, [approve]);

    expect(payment.status).toBe('VALIDATED');
    expect(units(costs)).toBeLessThanOrEqual(19);
  });

  it.each(['PRE_RESERVATION', 'DEFERRED_PRE_RESERVATION'] as const)(
    '%s: at most 28 write units in its whole life',
    async (type) => {
      const { payment, costs } = await live(type, type, [approve, confirm]);

      expect(payment.status).toBe('VALIDATED');
      expect(units(costs)).toBeLessThanOrEqual(28);
    },
  );

  const transitions: [string, PaymentType, Command[], number, number][] = [
    ['create', 'IMMEDIATE', [], 1, 8],
    ['approve → VALIDATED', 'IMMEDIATE', [approve], 2, 11],
    ['approve → hold', 'PRE_RESERVATION', [approve], 2, 10],
    ['confirm', 'PRE_RESERVATION', [approve, confirm], 1, 10],
    ['decline as client', 'DEFERRED', [{ type: 'decline-as-client', reason: 'NOT_MINE' }], 1, 4],
    ['decline as merchant', 'PRE_RESERVATION', [approve, { type: 'decline-as-merchant', reason: 'OTHER' }], 1, 10],
    ['cancel', 'DEFERRED', [{ type: 'cancel' }], 1, 4],
    ['void', 'IMMEDIATE', [approve, { type: 'refund', reason: 'OTHER', dueDateClosed: false }], 1, 10],
    ['complement', 'IMMEDIATE', [approve, { type: 'record-complement', settlements: { means: 'CARD' } }], 1, 1],
  ];
  it.each(transitions)('%s: one conditional write (approve: two)', async (name, type, commands, writeCalls, most) => {
    const { costs } = await live(name, type, commands);
    const last = costs.at(-1);

    expect(last?.writeCalls).toBe(writeCalls);
    expect(last?.units).toBeLessThanOrEqual(most);
  });

  it('a wrong code: its attempt, and the verdict', async () => {
    const wallets = walletStore(meter.documents, tables.wallets);
    const clientId = derivedId('client', 'wrong-code');
    await meter.documents.send(
      new PutCommand({ TableName: tables.wallets, Item: { clientId, available: 0, held: 0, holds: {} } }),
    );

    const cost = await meter.costOf(async () => {
      await wallets.takeAttempt(clientId, 'an attempt', createdAt);
      await wallets.countWrongAttempt(clientId, 'an attempt');
    });

    expect(cost).toMatchObject({ writeCalls: 2, units: 2 });
  });

  it('keeps a payment within 1 KB with the longest label and reference, and all that can be recorded', async () => {
    const settlements = settlementMeans.map((means, index) => ({ means, amount: cents(1_000_00 + index) }));

    const { payment, costs } = await withTrace('f'.repeat(32), () =>
      live('maximal', 'PRE_RESERVATION', [approve, confirm, { type: 'record-complement', settlements }]),
    );

    expect(payment).toMatchObject({ status: 'VALIDATED', settlements });
    // A put of more than 1 KB would cost two units; what it had been before counts as well.
    expect(costs.at(-1)?.units).toBe(1);
  });
});
