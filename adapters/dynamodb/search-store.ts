import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { SearchRow } from '../../core/payment/search-rows.ts';
import { instant } from '../../core/time.ts';
import * as parse from '../parse.ts';
import { batchWrite } from './batch-write.ts';
import type { Item } from './errors.ts';
import { itemKind, keysAndMark } from './item-kind.ts';
import { queryPages } from './query-pages.ts';
import { read } from './read.ts';

const rowItem = itemKind<{ words: string }>({
  table: 'Views',
  key: ['pk', 'sk'],
  content: parse.object({ words: parse.text }, keysAndMark),
});

/** Instants of 13 digits, as they are until 2286, the newest first. */
const latest = 9_999_999_999_999;
const between = ' ';

const partition = (merchantId: string): string => `S#${merchantId}`;

const keyOf = ({ merchantId, term, createdAt, id }: Omit<SearchRow, 'words'>) => ({
  pk: partition(merchantId),
  sk: [term, String(latest - createdAt).padStart(13, '0'), id].join(between),
});

const toItem = ({ words, ...row }: SearchRow): Item => rowItem.toItem(keyOf(row), { words: words.join(between) });

/** A row, and where it stands. */
export interface PlacedRow extends Pick<SearchRow, 'term' | 'createdAt' | 'id' | 'words'> {
  place: string;
}

function fromItem(item: Item): PlacedRow {
  const { words } = rowItem.parse(item);
  const place = String(item['sk']);
  const [term = '', before = '', id = ''] = place.split(between);
  return { term, createdAt: instant(latest - Number(before)), id, words: words.split(between), place };
}

export type SearchStore = ReturnType<typeof searchStore>;

/**
 * By which terms merchants find their payments: a row for each term of each payment, in a partition of the merchant's own, in the
 * order of the terms, under each the newest payment first. Derived from the payments, and behind them by a moment.
 */
export function searchStore(client: DynamoDBDocumentClient, table: string) {
  return {
    /** Each row always looks the same: may be repeated. @throws Unavailable when some may not be written */
    write: ({ puts, deletes }: { puts: readonly SearchRow[]; deletes: readonly SearchRow[] }) =>
      batchWrite(client, table, { puts: puts.map(toItem), deletes: deletes.map(keyOf) }),

    /** All rows of the merchant, a page at a time. */
    async *all(merchantId: string): AsyncGenerator<SearchRow[]> {
      const pages = queryPages(client, {
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': partition(merchantId) },
        ConsistentRead: true,
      });
      for await (const items of pages) yield items.map((item) => ({ merchantId, ...fromItem(item) }));
    },

    /** The merchant's rows whose term begins so; one call, whatever there is. @param after a place among them */
    async beginning(
      merchantId: string,
      start: string,
      { after, limit }: { after: string | undefined; limit: number },
    ): Promise<{ rows: PlacedRow[]; more: boolean }> {
      const pk = partition(merchantId);
      const { Items = [], LastEvaluatedKey } = await read(() =>
        client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :start)',
            ExpressionAttributeValues: { ':pk': pk, ':start': start },
            Limit: limit,
            ...(after?.startsWith(start) && { ExclusiveStartKey: { pk, sk: after } }),
          }),
        ),
      );
      return { rows: Items.map(fromItem), more: LastEvaluatedKey !== undefined };
    },
  };
}
