import { QueryCommand, ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dueKey, journalKey, shardOf, type MerchantRecord } from '../../core/ledger/journal.ts';
import type { CarryRecord } from '../../core/reimbursement/outcome.ts';
import type { LocalDate } from '../../core/time.ts';
import type { Item } from './errors.ts';
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
    let start = after === undefined ? undefined : ({ pk, sk: after } as Item);
    do {
      const page = await read(() =>
        client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: `pk = :pk${prefix === undefined ? '' : ' AND begins_with(sk, :prefix)'}`,
            ExpressionAttributeValues: { ':pk': pk, ...(prefix !== undefined && { ':prefix': prefix }) },
            ConsistentRead: true,
            Limit: linesPerQuery,
            ExclusiveStartKey: start,
          }),
        ),
      );
      for (const item of page.Items ?? []) yield toLine(item);
      start = page.LastEvaluatedKey;
    } while (start);
  }

  return {
    /** A shard's lines of a due date, merchant by merchant. */
    dueLines: (dueDate: LocalDate, shard: number): AsyncGenerator<KeyedLine> => lines(dueKey(dueDate, shard)),

    /** @param after the sort key of the last line seen */
    merchantLines: (merchantId: string, dueDate: LocalDate, after?: string): AsyncGenerator<KeyedLine> =>
      lines(dueKey(dueDate, shardOf(merchantId)), { prefix: `${merchantId}#`, after }),

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
