import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { batchGet } from './batch-get.ts';
import type { Item } from './errors.ts';
import { read } from './read.ts';

/** A partition whose sort keys begin with a time: each item names another one, which is what is listed. */
interface List<T> {
  partition: string;
  /** Of the one that an item of the list names. */
  keyOf: (listed: Item) => Record<string, string>;
  parse: (item: Item) => T;
}

export interface Listed<T> {
  items: T[];
  /** The place of the last one seen, when there are more. */
  next: string | undefined;
}

export type NewestListed<T> = Listed<T>;

interface Where {
  client: DynamoDBDocumentClient;
  table: string;
}

/**
 * What a list names, newest first, by strong reads; what is gone is left out.
 *
 * @param before the place of the last one seen
 */
export const newestListed = <T>(where: Where, list: List<T>, limit: number, before?: string): Promise<Listed<T>> =>
  listed(where, list, { limit, before, ScanIndexForward: false });

/** The same from the oldest on, its beginning. */
export const oldestListed = <T>(where: Where, list: List<T>, limit: number): Promise<Listed<T>> =>
  listed(where, list, { limit, ScanIndexForward: true });

async function listed<T>(
  { client, table }: Where,
  { partition, keyOf, parse }: List<T>,
  { limit, before, ScanIndexForward }: { limit: number; before?: string | undefined; ScanIndexForward: boolean },
): Promise<Listed<T>> {
  const { Items = [], LastEvaluatedKey } = await read(() =>
    client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: `pk = :pk${before === undefined ? '' : ' AND sk < :before'}`,
        ExpressionAttributeValues: { ':pk': partition, ...(before !== undefined && { ':before': before }) },
        ConsistentRead: true,
        ScanIndexForward,
        Limit: limit,
      }),
    ),
  );
  const keys = Items.map(keyOf);
  const nameOf = ({ pk, sk }: Item): string => `${String(pk)}/${String(sk)}`;
  const found = new Map((await batchGet(client, table, keys)).map((item) => [nameOf(item), item]));
  const last = Items.at(-1)?.['sk'] as string | undefined;
  return {
    items: keys
      .map((key) => found.get(nameOf(key)))
      .filter((item) => item !== undefined)
      .map(parse),
    next: LastEvaluatedKey ? last : undefined,
  };
}
