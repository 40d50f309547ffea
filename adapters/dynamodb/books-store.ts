import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { addPostings, type Balances } from '../../core/books/balances.ts';
import type { BooksStart } from '../../core/books/books-plan.ts';
import { movementOf, type Movement } from '../../core/books/movement.ts';
import { bookedDay, bookedKey } from '../../core/ledger/booked-on.ts';
import type { Postings } from '../../core/ledger/journal.ts';
import { transferRecordPrefix } from '../../core/ledger/transfer-record.ts';
import type { LocalDate } from '../../core/time.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark } from './item-kind.ts';
import { queryPages } from './query-pages.ts';
import { readItem } from './read-item.ts';
import { keysOfRecord, postings, recordItem } from './record-item.ts';
import { scanSegments, scanTable } from './scan-table.ts';
import { transferRecordItem } from './transfer-record-item.ts';
import { write } from './write.ts';

/** Where the books of a deployment begin that has made exports before it had any. */
export const booksStartItem = itemKind<BooksStart>({
  table: 'Exports',
  key: ['pk', 'sk'],
  content: parse.object<BooksStart>({ from: parse.date, opening: postings }, keysAndMark),
});

export const booksStartKey = { pk: 'BOOKS', sk: 'START' };

/** Of any record of the journal. */
const postingsOf = itemKind<Postings>({
  table: 'Ledger',
  key: ['pk', 'sk'],
  content: (item) => postings((item as { postings: unknown }).postings),
});

/** Bounds what is in memory for a day of a shard. */
const movementsPerQuery = 1_000;

export type BooksStore = ReturnType<typeof booksStore>;

/** What moved, by the day. */
export function booksStore(client: DynamoDBDocumentClient, { ledger, exports }: { ledger: string; exports: string }) {
  return {
    /**
     * What the journal moved on a day, in the order of time. By an index, which lags behind the table by a moment: to be asked
     * hours after the day is over.
     */
    async *movements(day: LocalDate, shard: number): AsyncGenerator<Movement> {
      const pages = queryPages(client, {
        TableName: ledger,
        IndexName: 'byDay',
        KeyConditionExpression: 'bookedOn = :day',
        ExpressionAttributeValues: { ':day': bookedKey(day, shard) },
        Limit: movementsPerQuery,
      });
      for await (const items of pages) {
        for (const item of items) {
          const isTransfer = String(item['pk']).startsWith(transferRecordPrefix);
          yield movementOf(isTransfer ? transferRecordItem.parse(item) : recordItem.parse(item));
        }
      }
    },

    /**
     * What the journal comes to before a day: all that is booked on earlier ones, and all that earlier releases have written.
     * Reads the whole journal, so it is asked once in a lifetime.
     */
    async before(day: LocalDate): Promise<Balances> {
      let balances: Balances = {};
      for await (const item of scanTable(client, ledger, scanSegments)) {
        const { bookedOn } = keysOfRecord(item);
        if (bookedOn !== undefined && bookedDay(bookedOn) >= day) continue;
        balances = addPostings(balances, postingsOf.parse(item));
      }
      return balances;
    },

    /** Undefined where the books were not opened by hand. */
    start: (): Promise<BooksStart | undefined> => readItem(client, exports, booksStartKey, booksStartItem),

    /** @returns false when they were opened before: where they begin is never changed */
    async open(start: BooksStart): Promise<boolean> {
      const Item = booksStartItem.toItem(booksStartKey, start);
      const put = { TableName: exports, Item, ConditionExpression: 'attribute_not_exists(pk)' };
      return (await write([{ name: 'start', Put: put }], { client })).committed;
    },
  };
}
