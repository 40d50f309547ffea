import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { workLimits } from '../../contract/settings/limits.ts';
import { findingId, type Finding } from '../../core/audit/finding.ts';
import { addMs, type Instant } from '../../core/time.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark } from './item-kind.ts';
import { toEpochSeconds } from './payment-item.ts';
import { queryPages } from './query-pages.ts';
import { readItem } from './read-item.ts';
import { write, type NamedWrite } from './write.ts';

/** What the last audit found, and since when each audit has found it. */
export interface StandingFinding extends Omit<Finding, 'code'> {
  id: string;
  code: string;
  since: Instant;
}

const findingItem = itemKind<StandingFinding>({
  table: 'Orders',
  key: ['pk', 'sk'],
  content: parse.object<StandingFinding>(
    {
      id: parse.text,
      // An older audit may have found what this release has no word for.
      code: parse.text,
      subject: parse.text,
      expected: parse.optional(parse.textOrNumber),
      actual: parse.optional(parse.textOrNumber),
      since: parse.instant,
    },
    [...keysAndMark, 'forgetAt'],
  ),
});
const partition = 'FINDINGS';
const keyOf = (id: string) => ({ pk: partition, sk: id });

/** It leaves the list, where it is still on it: so it is answered once, until an audit finds it again. */
export const answered = (table: string, id: string): NamedWrite<'finding'> => ({
  name: 'finding',
  Delete: { TableName: table, Key: keyOf(id), ConditionExpression: 'attribute_exists(pk)' },
});

export type FindingStore = ReturnType<typeof findingStore>;

/** What the audit found, for those who look into it, in the table of what waits for somebody. Reads are strong. */
export function findingStore(client: DynamoDBDocumentClient, table: string) {
  async function standing(): Promise<StandingFinding[]> {
    const found: StandingFinding[] = [];
    const pages = queryPages(client, {
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': partition },
      ConsistentRead: true,
    });
    for await (const items of pages) found.push(...items.map(findingItem.parse));
    return found;
  }

  return {
    standing,

    /** Undefined when the last audit has not found it, or two people have answered it since. */
    find: (id: string): Promise<StandingFinding | undefined> => readItem(client, table, keyOf(id), findingItem),

    /** These are found now: what was found before keeps its time, and what is not found any more is gone. May be repeated. */
    async replace(findings: readonly Finding[], now: Instant): Promise<void> {
      const before = new Map((await standing()).map((finding) => [finding.id, finding]));
      const forgetAt = toEpochSeconds(addMs(now, workLimits.takenForgottenMs));
      for (const finding of findings) {
        const id = findingId(finding);
        const content = { ...finding, id, since: before.get(id)?.since ?? now };
        const Item = { ...findingItem.toItem(keyOf(id), content), forgetAt };
        await write([{ name: 'finding', Put: { TableName: table, Item } }], { client });
        before.delete(id);
      }
      for (const id of before.keys()) {
        await write([{ name: 'finding', Delete: { TableName: table, Key: keyOf(id) } }], { client });
      }
    },
  };
}
