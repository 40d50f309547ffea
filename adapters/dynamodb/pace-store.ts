import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import {
  bucketNames,
  decidePace,
  type BucketName,
  type Pace,
  type PaceDecision,
  type PaceState,
} from '../../core/pace/pace.ts';
import { fullAtAfter, latestWithToken, type TokenBucket } from '../../core/pace/token-bucket.ts';
import type { Instant } from '../../core/time.ts';
import { inRounds } from '../in-rounds.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark, versionMark } from './item-kind.ts';
import { readItem } from './read-item.ts';
import { write, type NamedWrite } from './write.ts';

const buckets = Object.fromEntries(bucketNames.map((name) => [name, parse.optional(parse.instant)])) as Record<
  BucketName,
  ReturnType<typeof parse.optional<Instant>>
>;
const paceItem = itemKind<PaceState>({
  table: 'Orders',
  key: ['pk', 'sk'],
  content: parse.object<PaceState>(
    { ...buckets, open: parse.optional(parse.textSet), at: parse.optional(parse.instant) },
    [...keysAndMark, 'forgetAt'],
  ),
});

const keyOf = ({ key }: Pace) => ({ pk: `LIMIT#${key}`, sk: '-' });

export type PaceStore = ReturnType<typeof paceStore>;

/** How fast somebody goes: all buckets of one who is counted are one item, read once and written once. */
export function paceStore(client: DynamoDBDocumentClient, table: string) {
  const read = async (pace: Pace): Promise<PaceState> => (await readItem(client, table, keyOf(pace), paceItem)) ?? {};

  return {
    /** A strong read. */
    read,

    /**
     * Takes what the act needs, all or nothing, if it is there. Calls at once do not stand in each other’s way: each adds to
     * a bucket that has a token still.
     *
     * @param seen what was read of it already
     * @throws Unavailable
     */
    async take(pace: Pace, now: Instant, seen?: PaceState): Promise<PaceDecision> {
      let state = seen ?? (await read(pace));
      return inRounds(`the pace of ${pace.key.split('#')[0]}`, async () => {
        const decision = decidePace(pace, state, now);
        if (decision.is !== 'taken') return decision;
        const outcome = await write([taking(table, pace, state, now)], { client });
        if (outcome.committed) return decision;
        state = outcome.current ? paceItem.parse(outcome.current) : {};
        return undefined;
      });
    },

    /** What was taken and not used. */
    async giveBack(pace: Pace): Promise<void> {
      const each = Object.entries(pace.takes);
      const givenBack: NamedWrite<'pace'> = {
        name: 'pace',
        Update: {
          TableName: table,
          Key: keyOf(pace),
          UpdateExpression: `SET ${each.map(([name]) => `#${name} = #${name} - :${name}`).join(', ')}`,
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: Object.fromEntries(each.map(([name]) => [`#${name}`, name])),
          ExpressionAttributeValues: Object.fromEntries(each.map(([name, { everyMs }]) => [`:${name}`, everyMs])),
        },
      };
      await write([givenBack], { client });
    },

    /** These have ended. */
    async end(pace: Pace, ids: readonly string[]): Promise<void> {
      const ended: NamedWrite<'pace'> = {
        name: 'pace',
        Update: {
          TableName: table,
          Key: keyOf(pace),
          UpdateExpression: 'DELETE #open :ids',
          ExpressionAttributeNames: { '#open': 'open' },
          ExpressionAttributeValues: { ':ids': new Set(ids) },
        },
      };
      await write([ended], { client });
    },
  };
}

function taking(table: string, pace: Pace, state: PaceState, now: Instant): NamedWrite<'pace'> {
  const { takes, needs = {}, begins, keptMs } = pace;
  const names: Record<string, string> = { '#at': 'at' };
  const values: Record<string, unknown> = { ':version': paceItem.version, ':now': now };
  const set = [`${versionMark} = :version`, '#at = :now'];
  const conditions: string[] = [];
  const each = (wanted: Partial<Record<BucketName, TokenBucket>>) =>
    Object.entries(wanted) as [BucketName, TokenBucket][];
  for (const [name, bucket] of each(takes)) {
    names[`#${name}`] = name;
    const rests = (state[name] ?? now) <= now;
    set.push(rests ? `#${name} = :${name}` : `#${name} = #${name} + :${name}`);
    values[`:${name}`] = rests ? fullAtAfter(bucket, state[name], now) : bucket.everyMs;
    if (!rests) values[`:${name}Latest`] = latestWithToken(bucket, now);
    conditions.push(
      rests ? `(attribute_not_exists(#${name}) OR #${name} <= :now)` : `#${name} BETWEEN :now AND :${name}Latest`,
    );
  }
  for (const [name, bucket] of each(needs)) {
    names[`#${name}`] = name;
    values[`:${name}Latest`] = latestWithToken(bucket, now);
    conditions.push(`(attribute_not_exists(#${name}) OR #${name} <= :${name}Latest)`);
  }
  if (begins) {
    names['#open'] = 'open';
    values[':begun'] = new Set([begins.id]);
    values[':id'] = begins.id;
    values[':openMax'] = begins.most;
    conditions.push('(attribute_not_exists(#open) OR (NOT contains(#open, :id) AND size(#open) < :openMax))');
  }
  set.push('forgetAt = :forgetAt');
  values[':forgetAt'] = Math.ceil((now + keptMs) / 1_000);
  return {
    name: 'pace',
    Update: {
      TableName: table,
      Key: keyOf(pace),
      UpdateExpression: `SET ${set.join(', ')}${begins ? ' ADD #open :begun' : ''}`,
      ConditionExpression: conditions.join(' AND '),
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
    },
  };
}
