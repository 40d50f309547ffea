import {
  PutCommand,
  TransactWriteCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { pause } from '../clock.ts';
import { systemRandomness, type Randomness } from '../randomness.ts';
import { Unavailable } from '../unavailable.ts';
import { classifyWriteError, type Item } from './errors.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One conditional write of a unit, named so that the answer can say whose condition failed. */
export type NamedWrite<Name extends string> = { name: Name } & Pick<
  TransactItem,
  'Put' | 'Update' | 'Delete' | 'ConditionCheck'
>;

export type WriteOutcome<Name extends string> =
  /** `after`: the item as an update of one item left it. */
  | { committed: true; after?: Item; failed?: undefined; current?: undefined }
  | { committed: false; after?: undefined; failed: Name; current: Item | undefined };

export interface WriteDependencies {
  client: DynamoDBDocumentClient;
  random?: Randomness;
  sleep?: (ms: number) => Promise<void>;
}

const attemptsMax = 6;
const firstPauseMs = 20;

/**
 * Writes all of `writes` or none: one item by itself, several as one transaction. The request is frozen before it is
 * first sent, with its ClientRequestToken (valid 10 minutes), and sent again as it is after a conflict with another
 * transaction, throttling or a lost reply: bounded, with full jitter.
 *
 * A single item has no token: when its reply was lost and the retry finds the condition failed, the caller recognises
 * its own write in `current`.
 *
 * @throws Unavailable when it still did not go through; nothing may be assumed then.
 */
export async function write<Name extends string>(
  writes: readonly [NamedWrite<Name>, ...NamedWrite<Name>[]],
  { client, random = systemRandomness, sleep = pause }: WriteDependencies,
): Promise<WriteOutcome<Name>> {
  const send = sender(client, writes, random.uuid());
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { committed: true, after: await send() };
    } catch (error) {
      const failure = classifyWriteError(error);
      if (failure.kind === 'condition') {
        const failed = writes[failure.index]?.name ?? writes[0].name;
        return { committed: false, failed, current: failure.current };
      }
      if (failure.kind === 'bug') throw error;
      if (failure.kind === 'unknown') throw new Unavailable('the database', { cause: error, unexpected: true });
      if (attempt === attemptsMax) throw new Unavailable('the database', { cause: error });
      await sleep(random.fraction() * firstPauseMs * 2 ** attempt);
    }
  }
}

const returnOld = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;

function sender<Name extends string>(
  client: DynamoDBDocumentClient,
  writes: readonly [NamedWrite<Name>, ...NamedWrite<Name>[]],
  token: string,
): () => Promise<Item | undefined> {
  const [only] = writes;
  if (writes.length === 1 && only.Put) {
    const input = { ...only.Put, ...returnOld };
    return () => client.send(new PutCommand(input)).then(() => undefined);
  }
  if (writes.length === 1 && only.Update) {
    const input = { ...only.Update, ...returnOld, ReturnValues: 'ALL_NEW' as const };
    return () => client.send(new UpdateCommand(input)).then(({ Attributes }) => Attributes);
  }
  const items = writes.map(({ Put, Update, Delete, ConditionCheck }) => ({
    ...(Put && { Put: { ...Put, ...returnOld } }),
    ...(Update && { Update: { ...Update, ...returnOld } }),
    ...(Delete && { Delete: { ...Delete, ...returnOld } }),
    ...(ConditionCheck && { ConditionCheck: { ...ConditionCheck, ...returnOld } }),
  }));
  const input = { TransactItems: items as TransactItem[], ClientRequestToken: token };
  return () => client.send(new TransactWriteCommand(input)).then(() => undefined);
}
