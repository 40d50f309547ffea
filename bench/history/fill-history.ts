import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import pMap from 'p-map';
import { figureStore } from '../../adapters/dynamodb/figure-store.ts';
import { toPaymentItem } from '../../adapters/dynamodb/payment-item.ts';
import { paymentQueries } from '../../adapters/dynamodb/payment-queries.ts';
import { toRecordItem } from '../../adapters/dynamodb/record-item.ts';
import { searchStore } from '../../adapters/dynamodb/search-store.ts';
import { HOUR_MS } from '../../contract/duration.ts';
import { cents } from '../../contract/money.ts';
import { defaultTerms as terms } from '../../contract/settings/terms.ts';
import { isSettlementDay } from '../../core/calendar/business-days.ts';
import { dueDate } from '../../core/calendar/due-date.ts';
import { derivedId } from '../../core/ids.ts';
import { debit } from '../../core/ledger/movements.ts';
import type { Validated } from '../../core/payment/payment.ts';
import { addDays, addMs, parisDate, type Instant, type LocalDate } from '../../core/time.ts';
import { rebuildFigures } from '../../functions/use-cases/rebuild-figures.ts';
import { rebuildSearch } from '../../functions/use-cases/rebuild-search.ts';
import { paymentIn } from '../../test/support/payments.ts';
import { noon, morning, reimbursementWorld } from '../../test/support/reimbursement-world.ts';
import type { TableNames, TestDynamoDb } from '../../test/support/tables.ts';

/** What lies behind what is looked at. */
export interface History {
  merchantId: string;
  /** Who has paid: each in turn. */
  clientIds: readonly string[];
  payments: number;
  /** The days on which they were made, as many on each, up to yesterday. */
  days: number;
}

const itemsPerWrite = 25;
const writesAtOnce = 8;

/** The n-th of a history, the oldest first. */
export const referenceOf = (nth: number): string => `RES-${nth}`;
const paymentId = (nth: number): string => derivedId('bench', 'history', String(nth));

/**
 * Payments that were asked for and paid at noon of each day, as the transitions leave them, and the exports of the days that have
 * come since, made by the batch itself.
 *
 * @returns the ids of the first and the last payment
 */
export async function fillHistory(
  database: TestDynamoDb,
  tables: TableNames,
  history: History,
  today: LocalDate,
): Promise<{ oldest: string; newest: string }> {
  const { payments, days } = history;
  const paid = Array.from({ length: payments }, (_, nth) => {
    const day = addDays(today, -days + Math.floor((nth * days) / payments));
    return validated(history, nth, addMs(noon(day), nth % HOUR_MS));
  });
  await put(database, tables.payments, paid, toPaymentItem);
  await put(database, tables.ledger, paid, ({ capturedAmount: amount, dueDate: due, validatedAt: at, ...payment }) =>
    toRecordItem(debit(payment, { amount, dueDate: due, at }).record),
  );
  const batch = await reimbursementWorld(database, { client: database.documents, tables }, terms);
  for (let day = dueDate(addDays(today, -days), terms); day <= today; day = addDays(day, 1)) {
    if (isSettlementDay(day)) await batch.runBatch(morning(day));
  }
  // No stream is read here: what is derived from the payments is made as after a deployment.
  const { documents } = database;
  const views = {
    figures: figureStore(documents, tables.views),
    queries: paymentQueries(documents, tables.payments),
    search: searchStore(documents, tables.views),
  };
  await rebuildFigures(views, history.merchantId);
  await rebuildSearch(views, history.merchantId);
  return { oldest: paymentId(0), newest: paymentId(payments - 1) };
}

function validated({ merchantId, clientIds }: History, nth: number, at: Instant): Validated {
  const asked = paymentIn('VALIDATED') as Validated;
  return {
    ...asked,
    id: paymentId(nth),
    merchantId,
    clientId: clientIds[nth % clientIds.length] ?? '',
    matchCode: String(nth % 10_000).padStart(4, '0'),
    reference: referenceOf(nth),
    amount: cents(2_001 + (nth % 10_000)),
    authorisedAmount: cents(2_001 + (nth % 10_000)),
    capturedAmount: cents(2_001 + (nth % 10_000)),
    createdAt: at,
    authorisedAt: at,
    validatedAt: at,
    clientDeadline: addMs(at, HOUR_MS),
    dueDate: dueDate(parisDate(at), terms),
  };
}

async function put<T>(
  { documents }: TestDynamoDb,
  table: string,
  things: readonly T[],
  toItem: (thing: T) => object,
): Promise<void> {
  const starts = Array.from({ length: Math.ceil(things.length / itemsPerWrite) }, (_, nth) => nth * itemsPerWrite);
  await pMap(
    starts,
    (start) => {
      const some = things.slice(start, start + itemsPerWrite);
      const requests = some.map((thing) => ({ PutRequest: { Item: { ...toItem(thing) } } }));
      return documents.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }));
    },
    { concurrency: writesAtOnce },
  );
}
