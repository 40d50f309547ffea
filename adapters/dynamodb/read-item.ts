import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ItemKind } from './item-kind.ts';
import { read } from './read.ts';

/** A strong read of one item. @throws StrangeItem when this release cannot read what is there */
export async function readItem<Content>(
  client: DynamoDBDocumentClient,
  table: string,
  Key: Record<string, string>,
  kind: Pick<ItemKind<Content>, 'parse'>,
): Promise<Content | undefined> {
  const { Item } = await read(() => client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true })));
  return Item && kind.parse(Item);
}
