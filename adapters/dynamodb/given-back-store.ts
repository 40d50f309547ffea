import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { zero, type Cents } from '../../contract/money.ts';
import { allowanceLimits } from '../../contract/settings/limits.ts';
import type { GivenBackOnDay, TallyChange } from '../../core/payment/refund-brake.ts';
import { givenBackItem } from './export-items.ts';
import { versionMark } from './item-kind.ts';
import { readItem } from './read-item.ts';
import type { NamedWrite } from './write.ts';

const keyOf = (merchantId: string) => ({ pk: `GIVEN-BACK#${merchantId}`, sk: '-' });

export type GivenBackStore = ReturnType<typeof givenBackStore>;

/** How much each merchant has ever given back, and how often on the last day, by which refunds at the same moment know of each other. */
export const givenBackStore = (client: DynamoDBDocumentClient, table: string) => ({
  /** A strong read. */
  async read(merchantId: string): Promise<{ total: Cents; lastDay?: GivenBackOnDay }> {
    const { total = zero, day, count } = (await readItem(client, table, keyOf(merchantId), givenBackItem)) ?? {};
    return { total, ...(day !== undefined && count !== undefined && { lastDay: { day, count } }) };
  },
});

/** Of a transaction that gives something back. */
export function tallyUpdate(table: string, { merchantId, net, atMost, onDay }: TallyChange): NamedWrite<'tally'> {
  const conditions = [
    ...(atMost === undefined ? [] : ['(attribute_not_exists(#total) OR #total <= :most)']),
    ...(onDay
      ? [onDay.count === 0 ? '(attribute_not_exists(#day) OR #day <> :day)' : '#day = :day AND #count < :max']
      : []),
  ];
  const counted =
    onDay && (onDay.count === 0 ? ', #day = :day, #count = :one ADD #total :net' : ' ADD #total :net, #count :one');
  return {
    name: 'tally',
    Update: {
      TableName: table,
      Key: keyOf(merchantId),
      UpdateExpression: `SET ${versionMark} = :version${counted ?? ' ADD #total :net'}`,
      ...(conditions.length > 0 && { ConditionExpression: conditions.join(' AND ') }),
      ExpressionAttributeNames: { '#total': 'total', ...(onDay && { '#day': 'day', '#count': 'count' }) },
      ExpressionAttributeValues: {
        ':net': net,
        ':version': givenBackItem.version,
        ...(atMost !== undefined && { ':most': atMost }),
        ...(onDay && { ':day': onDay.day, ':one': 1 }),
        ...(onDay && onDay.count > 0 && { ':max': allowanceLimits.refundsPerDayMax }),
      },
    },
  };
}
