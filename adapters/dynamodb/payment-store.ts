import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { mergesMax } from '../../core/client.ts';
import { passedTo } from '../../core/ledger/pass-on.ts';
import type { JournalRecord } from '../../core/ledger/journal.ts';
import type { Operation } from '../../core/operations/operation.ts';
import type { Transition } from '../../core/payment/decision.ts';
import { openDeadline } from '../../core/payment/effective.ts';
import type { AwaitingClient, Payment } from '../../core/payment/payment.ts';
import type { LocalDate } from '../../core/time.ts';
import type { Wallet } from '../../core/wallet.ts';
import { fromPaymentItem, toEpochSeconds, toPaymentItem } from './payment-item.ts';
import type { Item } from './errors.ts';
import { readItem } from './read-item.ts';
import { toRecordItem } from './record-item.ts';
import { tallyUpdate } from './given-back-store.ts';
import { fromWalletItem } from './wallet-item.ts';
import { walletUpdate } from './wallet-update.ts';
import { write, type NamedWrite } from './write.ts';
import { writeActed } from './write-operation.ts';

export interface PaymentTables {
  payments: string;
  wallets: string;
  ledger: string;
  exports: string;
  /** Only where the back office acts. */
  operations?: string;
}

/** What an operator does to a payment: its record, and what belongs to it. */
export interface Acted {
  operation: Operation;
  alongside?: readonly NamedWrite<string>[];
}

/** Why a transition was not written: what the decision relied on has changed. */
export type CommitOutcome =
  | { committed: true }
  | { committed: false; because: 'payment'; current: Payment }
  | { committed: false; because: 'wallet'; wallet: Wallet | undefined }
  | { committed: false; because: 'day' | 'tally' | 'alongside' };

type Part = 'payment' | 'wallet' | 'record' | 'passed' | 'day' | 'tally';

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
      const outcome = await write([newPaymentPut(tables.payments, payment)], { client });
      if (outcome.committed) return { created: true };
      const existing = outcome.current ? fromPaymentItem(outcome.current) : payment;
      return isSame(existing, payment) ? { created: true } : { created: false, existing };
    },

    /**
     * Writes the payment, the wallet's change and the journal record at once, or says what stood in the way. What comes back to
     * a client whose account was merged goes on to the one that was kept, in the same transaction.
     */
    async commit(transition: Transition, { operation, alongside = [] }: Partial<Acted> = {}): Promise<CommitOutcome> {
      const others = alongside.map((one) => ({ ...one, name: 'alongside' as const }));
      const attempt = (kept?: string) => {
        const [payment, ...rest] = parts(tables, transition, kept);
        return writeActed<Part | 'alongside'>([payment, ...rest, ...others], operation, {
          client,
          operations: tables.operations,
        });
      };
      let outcome = await attempt();
      for (let merges = 0; merges < mergesMax; merges += 1) {
        const kept = outcome.failed === 'wallet' ? keptFor(transition, outcome.current) : undefined;
        if (kept === undefined) break;
        outcome = await attempt(kept);
      }
      if (outcome.committed) return outcome;
      // The payment comes first in the transaction: when its own condition held, it is as it was read.
      switch (outcome.failed) {
        case 'wallet':
          return { committed: false, because: 'wallet', wallet: outcome.current && fromWalletItem(outcome.current) };
        case 'day':
        case 'tally':
        case 'alongside':
          return { committed: false, because: outcome.failed };
        case 'record':
        case 'passed':
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

/** Of a request that must not exist yet; also for a transaction that something else is part of. */
export function newPaymentPut(table: string, payment: AwaitingClient): NamedWrite<'payment'> {
  const Item = toPaymentItem(payment);
  return { name: 'payment', Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(id)' } };
}

/** Who has the wallet's money now, where it was merged and the transition gives something back. */
const keptFor = ({ wallet }: Transition, current: Item | undefined): string | undefined =>
  wallet && !wallet.onlyOpen && current ? fromWalletItem(current).mergedInto : undefined;

/** @param kept who gets what the wallet's owner would, since the accounts were merged */
function parts(
  tables: PaymentTables,
  transition: Transition,
  kept?: string,
): [NamedWrite<Part>, ...NamedWrite<Part>[]] {
  const { before, after, wallet, record, days = [], tally } = transition;
  const passed =
    kept === undefined || !wallet || !record
      ? []
      : passedTo(kept, { id: before.id, clientId: wallet.clientId, available: wallet.available, at: record.at });
  return [
    paymentPut(tables.payments, before, after),
    ...(wallet ? [walletUpdate(tables.wallets, { ...wallet, clientId: kept ?? wallet.clientId })] : []),
    ...(record ? [recordPut(tables.ledger, record)] : []),
    ...passed.map((one) => ({ ...recordPut(tables.ledger, one), name: 'passed' as const })),
    ...days.map((day) => dayCheck(tables.exports, day)),
    ...(tally ? [tallyUpdate(tables.exports, tally)] : []),
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
  const Item = toRecordItem(record);
  return { name: 'record', Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' } };
}

export interface DayState {
  date: LocalDate;
  closed: boolean;
}

/** Refuses a write when an export has closed the day, or has not, otherwise than as it was seen. */
export function dayCheck(table: string, { date, closed }: DayState): NamedWrite<'day'> {
  return {
    name: 'day',
    ConditionCheck: {
      TableName: table,
      Key: { pk: `DAY#${date}`, sk: '-' },
      ConditionExpression: closed ? 'attribute_exists(pk)' : 'attribute_not_exists(pk)',
    },
  };
}
