import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../core/time.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark } from './item-kind.ts';
import { queryPages } from './query-pages.ts';
import { readItem } from './read-item.ts';
import { write, type NamedWrite } from './write.ts';

/** A merchant of whom something is written down for a client, since when. */
export interface MarkedMerchant {
  merchantId: string;
  at: Instant;
}

const markItem = itemKind<MarkedMerchant>({
  table: 'Directory',
  key: ['pk', 'sk'],
  content: parse.object<MarkedMerchant>({ merchantId: parse.text, at: parse.instant }, keysAndMark),
});

/** What goes with a mark, or with its end: `alongside` in any case, `news` only where this call changes something. */
interface Accompanied {
  alongside?: readonly NamedWrite<string>[];
  news?: readonly NamedWrite<string>[];
}

/** Merchants of each client, in the client’s own partition of the directory, one item each. Reads are strong. */
export function markedMerchants(client: DynamoDBDocumentClient, table: string, prefix: string) {
  const keyOf = (clientId: string, merchantId: string) => ({ pk: `CLIENT#${clientId}`, sk: `${prefix}${merchantId}` });

  const has = async (clientId: string, merchantId: string): Promise<boolean> =>
    (await readItem(client, table, keyOf(clientId, merchantId), markItem)) !== undefined;

  /** Newest last. */
  async function of(clientId: string): Promise<MarkedMerchant[]> {
    const found: MarkedMerchant[] = [];
    const pages = queryPages(client, {
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': `CLIENT#${clientId}`, ':prefix': prefix },
      ConsistentRead: true,
    });
    for await (const items of pages) found.push(...items.map(markItem.parse));
    return found.sort((one, other) => one.at - other.at);
  }

  async function change(
    mark: Omit<NamedWrite<'mark'>, 'name'>,
    { alongside = [], news = [] }: Accompanied,
  ): Promise<boolean> {
    const outcome = await write<string>([{ name: 'mark', ...mark }, ...alongside, ...news], { client });
    if (outcome.failed !== 'mark') return outcome.committed;
    const [first, ...others] = alongside;
    return !first || (await write([first, ...others], { client })).committed;
  }

  /** Once more keeps the first time. @returns false when something of `alongside` has changed */
  function add(clientId: string, merchantId: string, at: Instant, accompanied: Accompanied = {}): Promise<boolean> {
    const Item = markItem.toItem(keyOf(clientId, merchantId), { merchantId, at });
    return change({ Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' } }, accompanied);
  }

  /** @returns false when something of `alongside` has changed */
  function remove(clientId: string, merchantId: string, accompanied: Accompanied = {}): Promise<boolean> {
    const Key = keyOf(clientId, merchantId);
    return change({ Delete: { TableName: table, Key, ConditionExpression: 'attribute_exists(pk)' } }, accompanied);
  }

  /** What is so for the one account is so for the other, which takes its place. */
  async function carryOver(fromId: string, toId: string): Promise<void> {
    for (const { merchantId, at } of await of(fromId)) await add(toId, merchantId, at);
  }

  return { has, of, add, remove, carryOver };
}
