import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Allowance } from '../../core/allowance.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark, versionMark } from './item-kind.ts';
import { readItem } from './read-item.ts';
import type { NamedWrite } from './write.ts';

/** In seconds, DynamoDB forgets what was used of it once the period is over. */
const usedItem = itemKind<{ used: number }>({
  table: 'Orders',
  key: ['pk', 'sk'],
  content: parse.object<{ used: number }>({ used: parse.integer }, [...keysAndMark, 'forgetAt']),
});

const keyOf = ({ key }: Allowance) => ({ pk: `LIMIT#${key}`, sk: '-' });

export type AllowanceStore = ReturnType<typeof allowanceStore>;

/** What is allowed within a period, counted in the transaction of what uses it, so that calls at once share it. */
export const allowanceStore = (client: DynamoDBDocumentClient, table: string) => ({
  use: (allowance: Allowance): NamedWrite<'allowance'> => ({
    name: 'allowance',
    Update: {
      TableName: table,
      Key: keyOf(allowance),
      UpdateExpression: `SET forgetAt = :forgetAt, ${versionMark} = :version ADD #used :amount`,
      ConditionExpression: 'attribute_not_exists(#used) OR #used <= :before',
      ExpressionAttributeNames: { '#used': 'used' },
      ExpressionAttributeValues: {
        ':amount': allowance.amount,
        ':version': usedItem.version,
        ':before': allowance.most - allowance.amount,
        ':forgetAt': Math.ceil(allowance.until / 1_000),
      },
    },
  }),

  /** Whether it is used up already. A strong read. */
  isUsedUp: async (allowance: Allowance): Promise<boolean> => {
    const { used = 0 } = (await readItem(client, table, keyOf(allowance), usedItem)) ?? {};
    return used + allowance.amount > allowance.most;
  },
});
