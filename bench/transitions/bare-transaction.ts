import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { paymentStore, type PaymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { defaultTerms as terms } from '../../contract/settings/terms.ts';
import { derivedId } from '../../core/ids.ts';
import type { Command } from '../../core/payment/decide.ts';
import type { AwaitingClient, Payment } from '../../core/payment/payment.ts';
import type { PaymentType } from '../../contract/payment-type.ts';
import { addMs } from '../../core/time.ts';
import { runCommand } from '../../functions/use-cases/run-command.ts';
import { marie } from '../../test/support/client-world.ts';
import { openWallet } from '../../test/support/open-wallet.ts';
import { createdAt, later, minute, paymentIn } from '../../test/support/payments.ts';
import type { BenchDatabase } from '../support/bench-database.ts';
import type { Act } from './acts.ts';

const startOfWallet = 10_000_000_00;
const circumstances = { now: later(minute), terms };

/** An act to be done once, to a payment request of its own, in both ways. */
export interface TwoWays {
  /** What core decides, written by the store. */
  ours: () => Promise<void>;
  /** The command that the store makes of it, sent by the client of the SDK and nothing else. */
  bare: () => Promise<void>;
}

/**
 * The same acts on two sets of tables that hold the same: on one by core and the store, on the other by the command with the
 * very items and conditions that the store sends.
 */
export async function twoWays(database: BenchDatabase, client: DynamoDBDocumentClient) {
  const [ourTables, bareTables] = [await database.freshTables(), await database.freshTables()];
  for (const tables of [ourTables, bareTables])
    await openWallet({ client: database.documents, tables }, marie, startOfWallet, createdAt);
  const prepared = [ourTables, bareTables].map((tables) => paymentStore(database.documents, tables));
  const ours = paymentStore(client, ourTables);
  let sent: object | undefined;
  const recorder = { send: (command: object) => Promise.resolve((sent = command)) };
  const recorded = paymentStore(recorder as unknown as DynamoDBDocumentClient, bareTables);
  let count = 0;

  return async ({ type, before, command }: Act): Promise<TwoWays> => {
    const asked = request(type, (count += 1));
    let payment: Payment = asked;
    if (command !== undefined) {
      for (const payments of prepared) payment = await broughtTo(payments, asked, before);
    }
    const act = (payments: PaymentStore) => (command ? run(payment, command, payments) : make(asked, payments));
    await act(recorded);
    const toSend = sent as Parameters<DynamoDBDocumentClient['send']>[0];
    return {
      ours: () => act(ours).then(() => undefined),
      bare: () => database.documents.send(toSend).then(() => undefined),
    };
  };
}

const request = (type: PaymentType, nth: number): AwaitingClient => ({
  ...(paymentIn('AWAITING_CLIENT', type) as AwaitingClient),
  id: derivedId('bench', 'two ways', String(nth)),
  clientId: marie,
  reference: `RES-${nth}`,
});

async function broughtTo(
  payments: PaymentStore,
  asked: AwaitingClient,
  commands: readonly Command[],
): Promise<Payment> {
  let payment = await make(asked, payments);
  for (const command of commands) payment = await run(payment, command, payments);
  return payment;
}

async function make(asked: AwaitingClient, payments: PaymentStore): Promise<Payment> {
  const { created } = await payments.create(asked);
  if (!created) throw new Error('the request was there already');
  return asked;
}

async function run(payment: Payment, command: Command, payments: PaymentStore): Promise<Payment> {
  const now = addMs(circumstances.now, payment.version);
  const done = await runCommand(payment, command, { ...circumstances, now }, { payments });
  if (!('payment' in done) || !done.changed) throw new Error(`${command.type}: ${JSON.stringify(done)}`);
  return done.payment;
}
