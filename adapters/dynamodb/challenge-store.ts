import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { challengedActs, type ChallengedAct } from '../../contract/signed-messages.ts';
import { addMs, type Instant } from '../../core/time.ts';
import { HOUR_MS } from '../../contract/duration.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark } from './item-kind.ts';
import { toEpochSeconds } from './payment-item.ts';
import { readItem } from './read-item.ts';
import { write, type NamedWrite } from './write.ts';

/** What was given out to be signed: for one account, one act and one device. */
export interface Challenge {
  act: ChallengedAct;
  deviceId: string;
  expiresAt: Instant;
  /** A mark of the signature that it was spent by, by which a repetition of that call is known. */
  spentBy?: string;
}

export const challengeItem = itemKind<Challenge>({
  table: 'Secrets',
  key: ['pk', 'sk'],
  content: parse.object<Challenge>(
    {
      act: parse.oneOf(challengedActs),
      deviceId: parse.text,
      expiresAt: parse.instant,
      spentBy: parse.optional(parse.text),
    },
    [...keysAndMark, 'forgetAt'],
  ),
});

/** Of no use to anybody by then; the database may take a day or two more. */
const keptMs = HOUR_MS;

const keyOf = (clientId: string, challenge: string) => ({ pk: `CHALLENGE#${clientId}`, sk: challenge });

/** The write that spends a challenge, for the transaction of the act: both, or neither. */
export type Spending = NamedWrite<'challenge'>;

export type ChallengeStore = ReturnType<typeof challengeStore>;

/** Challenges, each in the partition of its account, so that nobody else's is ever found. Reads are strong. */
export function challengeStore(client: DynamoDBDocumentClient, table: string) {
  return {
    async add(clientId: string, challenge: string, of: Omit<Challenge, 'spentBy'>): Promise<void> {
      const content = challengeItem.toItem(keyOf(clientId, challenge), of);
      const Item = { ...content, forgetAt: toEpochSeconds(addMs(of.expiresAt, keptMs)) };
      await write([{ name: 'challenge', Put: { TableName: table, Item } }], { client });
    },

    get: (clientId: string, challenge: string): Promise<Challenge | undefined> =>
      readItem(client, table, keyOf(clientId, challenge), challengeItem),

    spending: (clientId: string, challenge: string, mark: string, now: Instant): Spending => ({
      name: 'challenge',
      Update: {
        TableName: table,
        Key: keyOf(clientId, challenge),
        UpdateExpression: 'SET spentBy = :mark',
        ConditionExpression: 'attribute_not_exists(spentBy) AND expiresAt > :now',
        ExpressionAttributeValues: { ':mark': mark, ':now': now },
      },
    }),
  };
}
