import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { workLimits } from '../../contract/settings/limits.ts';
import { addMs, type Instant } from '../../core/time.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark } from './item-kind.ts';
import { toEpochSeconds } from './payment-item.ts';
import { queryPages } from './query-pages.ts';
import { write } from './write.ts';

/** A request of which its client says that they know nothing. */
export interface Report {
  paymentId: string;
  merchantId: string;
  at: Instant;
}

const reportItem = itemKind<Report>({
  table: 'Orders',
  key: ['pk', 'sk'],
  content: parse.object<Report>({ paymentId: parse.text, merchantId: parse.text, at: parse.instant }, [
    ...keysAndMark,
    'forgetAt',
  ]),
});
const partition = 'REPORTS';

export type ReportStore = ReturnType<typeof reportStore>;

/** What clients report, in the table of what waits for somebody. Reads are strong. */
export const reportStore = (client: DynamoDBDocumentClient, table: string) => ({
  /** Of one request, the first counts. */
  async add(report: Report): Promise<void> {
    const key = { pk: partition, sk: report.paymentId };
    const forgetAt = toEpochSeconds(addMs(report.at, workLimits.reportShownMs));
    const Item = { ...reportItem.toItem(key, report), forgetAt };
    const ConditionExpression = 'attribute_not_exists(pk)';
    await write([{ name: 'report', Put: { TableName: table, Item, ConditionExpression } }], { client });
  },

  /** Those that are still shown, oldest first. */
  async since(from: Instant): Promise<Report[]> {
    const found: Report[] = [];
    const pages = queryPages(client, {
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': partition },
      ConsistentRead: true,
    });
    for await (const items of pages) found.push(...items.map(reportItem.parse));
    // DynamoDB forgets an item some days late.
    return found.filter(({ at }) => at > from).sort((one, other) => one.at - other.at);
  },
});
