import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { LookUpOwner } from '../../core/look-up/look-up-rows.ts';
import type { PrefixKey } from '../../core/look-up/prefix-key.ts';
import { lookUpItem } from './directory-items.ts';
import { read } from './read.ts';
import type { NamedWrite } from './write.ts';

/** For the transaction that writes the person: may be repeated, and cannot fail. */
export const lookUpPuts = (table: string, owner: LookUpOwner, rows: readonly PrefixKey[]): NamedWrite<'look-up'>[] =>
  rows.map((row) => ({ name: 'look-up', Put: { TableName: table, Item: lookUpItem.toItem({ ...row }, owner) } }));

/** Whom the rows that begin so lead to, `limit` rows at the most: one call, whatever the number of people. */
export async function lookUp(
  client: DynamoDBDocumentClient,
  table: string,
  { pk, sk }: PrefixKey,
  limit: number,
): Promise<{ owners: LookUpOwner[]; more: boolean }> {
  const { Items = [], LastEvaluatedKey } = await read(() =>
    client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: sk === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeValues: { ':pk': pk, ...(sk !== '' && { ':sk': sk }) },
        ConsistentRead: true,
        Limit: limit,
      }),
    ),
  );
  return { owners: Items.map(lookUpItem.parse), more: LastEvaluatedKey !== undefined };
}
