import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { journalKey, type JournalRecord } from '../../core/ledger/journal.ts';
import type { Transition } from '../../core/payment/decision.ts';
import { openDeadline } from '../../core/payment/effective.ts';
import type { AwaitingClient, Payment } from '../../core/payment/payment.ts';
import type { LocalDate } from '../../core/time.ts';
import type { Wallet } from '../../core/wallet.ts';
import { fromPaymentItem, toEpochSeconds, toPaymentItem } from './payment-item.ts';
import { readItem } from './read-item.ts';
import { recordItem } from './record-item.ts';
import { fromWalletItem } from './wallet-item.ts';
import { walletUpdate } from './wallet-update.ts';
import { write, type NamedWrite } from './write.ts';

export interface PaymentTables {
  payments: string;
  wallets: string;
  ledger: string;
  exports: string;
}

/** Why a transition was not written: what it had been decided on is no longer so. */
export type CommitOutcome =
  | { committed: true }
  | { committed: false; because: 'payment'; current: Payment }
  | { committed: false; because: 'wallet'; wallet: Wallet | undefined }
  | { committed: false; because: 'day' };

type Part = 'payment' | 'wallet' | 'record' | 'day';

export type PaymentStore = ReturnType<typeof paymentStore>;

/** Payment requests: created once, then changed by whole transitions only. */
export function paymentStore(client: DynamoDBDocumentClient, tables: PaymentTables) {
  const get = (id: string): Promise<Payment | undefined> =>
    readItem(client, tables.payments, { id }, { parse: fromPaymentItem });

  return {
    /** A strong read: what was just written is seen. */
    get,

    /** Puts a new request, or gives the one that already has its id. */
    async create(payment: AwaitingClient): Promise<{ created: true } | { created: false; existing: Payment }> {
      const outcome = await write([{ name: 'payment', Put: newPayment(tables.payments, payment) }], { client });
      if (outcome.committed) return { created: true };
      const existing = outcome.current ? fromPaymentItem(outcome.current) : payment;
      return isSame(existing, payment) ? { created: true } : { created: false, existing };
    },

    /** Writes the payment, the wallet's change and the journal record at once, or says what stood in the way. */
    async commit(transition: Transition): Promise<CommitOutcome> {
      const outcome = await write(parts(tables, transition), { client });
      if (outcome.committed) return outcome;
      // The payment comes first in the transaction: when its own condition held, it is as it was read.
      switch (outcome.failed) {
        case 'wallet':
          return { committed: false, because: 'wallet', wallet: outcome.current && fromWalletItem(outcome.current) };
        case 'day':
          return { committed: false, because: 'day' };
        case 'record':
          throw new Error(`payment ${transition.before.id}: its journal record exists, but not its transition`);
        case 'payment': {
          if (!outcome.current) throw new Error(`payment ${transition.before.id} has disappeared`);
          const current = fromPaymentItem(outcome.current);
          // The reply of a first try was lost: this is our own write.
          if (isSame(current, transition.after)) return { committed: true };
          return { committed: false, because: 'payment', current };
        }
      }
    },
  };
}

const isSame = (stored: Payment, written: Payment): boolean =>
  isDeepStrictEqual(stored, JSON.parse(JSON.stringify(written)));

function newPayment(table: string, payment: AwaitingClient) {
  return { TableName: table, Item: toPaymentItem(payment), ConditionExpression: 'attribute_not_exists(id)' };
}

function parts(tables: PaymentTables, transition: Transition): [NamedWrite<Part>, ...NamedWrite<Part>[]] {
  const { before, after, wallet, record, days = [] } = transition;
  return [
    paymentPut(tables.payments, before, after),
    ...(wallet ? [walletUpdate(tables.wallets, wallet)] : []),
    ...(record ? [recordPut(tables.ledger, record)] : []),
    ...days.map((day) => dayCheck(tables.exports, day)),
  ];
}

/** On condition that nothing has changed the payment since it was judged, and that its deadline is as it was judged. */
function paymentPut(table: string, before: Payment, after: Payment): NamedWrite<'payment'> {
  const unchanged = 'version = :version AND #status = :status';
  const deadline = openDeadline(before);
  return {
    name: 'payment',
    Put: {
      TableName: table,
      Item: toPaymentItem(after),
      ConditionExpression: deadline === undefined ? unchanged : `${unchanged} AND deadline = :deadline`,
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: {
        ':version': before.version,
        ':status': before.status,
        ...(deadline !== undefined && { ':deadline': toEpochSeconds(deadline) }),
      },
    },
  };
}

/** Journal records are only ever added: the key names the fact. */
export function recordPut(table: string, record: JournalRecord): NamedWrite<'record'> {
  const item = recordItem.toItem(journalKey(record), record);
  return { name: 'record', Put: { TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' } };
}

function dayCheck(table: string, { date, closed }: { date: LocalDate; closed: boolean }): NamedWrite<'day'> {
  return {
    name: 'day',
    ConditionCheck: {
      TableName: table,
      Key: { pk: `DAY#${date}`, sk: '-' },
      ConditionExpression: closed ? 'attribute_exists(pk)' : 'attribute_not_exists(pk)',
    },
  };
}
