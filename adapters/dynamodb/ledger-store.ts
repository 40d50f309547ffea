import { ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Cents } from '../../contract/money.ts';
import { dueKey, journalKey, shardOf, type JournalRecord, type MerchantRecord } from '../../core/ledger/journal.ts';
import { journalPlaces } from '../../core/payment/journal-places.ts';
import type { Payment } from '../../core/payment/payment.ts';
import { addDebtLine, debtDate, noDebt, type Debt } from '../../core/reimbursement/debt.ts';
import type { CarryRecord } from '../../core/reimbursement/outcome.ts';
import type { LocalDate } from '../../core/time.ts';
import type { Item } from './errors.ts';
import { queryPages } from './query-pages.ts';
import { read } from './read.ts';
import { dueDateItem, merchantRecordItem, recordItem } from './record-item.ts';
import { write } from './write.ts';

/** A line with its sort key, by which lines of several due dates are merged. */
export interface KeyedLine {
  key: string;
  line: MerchantRecord;
}

export type LedgerStore = ReturnType<typeof ledgerStore>;

/** Bounds what is in memory for each due date that is read at the same time. */
const linesPerQuery = 1_000;

/** The lines of the merchants by due date: what the batch reads, and the one kind that it writes. */
export function ledgerStore(client: DynamoDBDocumentClient, table: string) {
  /** All that has this partition key, in the order of the sort keys, strongly consistent, page by page. */
  async function* lines(pk: string, { prefix, after }: { prefix?: string; after?: string } = {}) {
    const pages = queryPages(client, {
      TableName: table,
      KeyConditionExpression: `pk = :pk${prefix === undefined ? '' : ' AND begins_with(sk, :prefix)'}`,
      ExpressionAttributeValues: { ':pk': pk, ...(prefix !== undefined && { ':prefix': prefix }) },
      ConsistentRead: true,
      Limit: linesPerQuery,
      ExclusiveStartKey: after === undefined ? undefined : { pk, sk: after },
    });
    for await (const items of pages) {
      for (const item of items) yield toLine(item);
    }
  }

  return {
    /** A shard's lines of a due date, merchant by merchant. */
    dueLines: (dueDate: LocalDate, shard: number): AsyncGenerator<KeyedLine> => lines(dueKey(dueDate, shard)),

    /** @param after the sort key of the last line seen */
    merchantLines: (merchantId: string, dueDate: LocalDate, after?: string): AsyncGenerator<KeyedLine> =>
      lines(dueKey(dueDate, shardOf(merchantId)), { prefix: `${merchantId}#`, after }),

    /** What the merchants of a shard owe, by merchant; few do. */
    async debts(shard: number): Promise<Map<string, Debt>> {
      const debts = new Map<string, Debt>();
      for await (const { line } of lines(dueKey(debtDate, shard))) {
        debts.set(line.merchantId, addDebtLine(debts.get(line.merchantId) ?? noDebt, line));
      }
      for (const [merchantId, { net }] of debts) if (net === 0) debts.delete(merchantId);
      return debts;
    },

    async debtOf(merchantId: string): Promise<Debt> {
      let debt = noDebt;
      const own = lines(dueKey(debtDate, shardOf(merchantId)), { prefix: `${merchantId}#` });
      for await (const { line } of own) debt = addDebtLine(debt, line);
      return debt;
    },

    /** What each export added to what the merchant owes, negative, or took off it; the newest first. */
    async debtChanges(merchantId: string): Promise<{ exportDate: LocalDate; net: Cents }[]> {
      const changes: { exportDate: LocalDate; net: Cents }[] = [];
      const own = lines(dueKey(debtDate, shardOf(merchantId)), { prefix: `${merchantId}#` });
      for await (const { line } of own) {
        if (line.carriedFrom !== undefined) changes.unshift({ exportDate: line.carriedFrom, net: line.net });
      }
      return changes;
    },

    /** All that the journal holds of one payment, in the order in which it happened. */
    async recordsOf(payment: Payment): Promise<JournalRecord[]> {
      const found: JournalRecord[] = [];
      for (const { pk, prefix } of journalPlaces(payment)) {
        const pages = queryPages(client, {
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
          ConsistentRead: true,
        });
        for await (const items of pages) found.push(...items.map(recordItem.parse));
      }
      return found.sort((one, other) => one.at - other.at);
    },

    /**
     * The first due date of all, for the very first export; undefined when nothing was ever due. Reads the whole table, so
     * it is asked once in a lifetime.
     */
    async oldestDueDate(): Promise<LocalDate | undefined> {
      let oldest: LocalDate | undefined;
      let start: Item | undefined;
      do {
        const page = await read(() =>
          client.send(
            new ScanCommand({
              TableName: table,
              ConsistentRead: true,
              FilterExpression: 'begins_with(pk, :due)',
              ExpressionAttributeValues: { ':due': 'D#' },
              ProjectionExpression: 'pk, sk, dueDate',
              ExclusiveStartKey: start,
            }),
          ),
        );
        for (const { dueDate } of (page.Items ?? []).map(dueDateItem.parse)) {
          if (oldest === undefined || dueDate < oldest) oldest = dueDate;
        }
        start = page.LastEvaluatedKey;
      } while (start);
      return oldest;
    },

    /** @throws Error when the same fact is there with another amount: the journal is never changed. */
    async putCarry(record: CarryRecord): Promise<void> {
      const item = recordItem.toItem(journalKey(record), record);
      const outcome = await write(
        [{ name: 'carry', Put: { TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' } }],
        { client },
      );
      if (!outcome.committed && (!outcome.current || merchantRecordItem.parse(outcome.current).net !== record.net)) {
        throw new Error(`line ${item.sk} of ${record.dueDate} exists with another amount`);
      }
    },
  };
}

const toLine = (item: Item): KeyedLine => ({ key: String(item['sk']), line: merchantRecordItem.parse(item) });
