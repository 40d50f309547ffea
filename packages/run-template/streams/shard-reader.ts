import {
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBStreamsClient, Shard, ShardIteratorType, _Record } from '@aws-sdk/client-dynamodb-streams';

/** Shard → sequence number of the last record that is done with. */
export type Checkpoints = Map<string, string>;

export interface ShardBatch {
  readonly shardId: string;
  readonly records: readonly _Record[];
}

/** Reads a stream's shards in order, parents before children. */
export interface ShardReader {
  /** The next records of the first shard that has some, or `undefined` when the stream is empty. */
  next(): Promise<ShardBatch | undefined>;
}

interface Cursor {
  readonly shardId: string;
  /** `undefined`: not opened yet; `null`: closed and read to its end. */
  iterator?: string | null | undefined;
}

const RECORDS_MAX = 1000;

export function createShardReader(client: DynamoDBStreamsClient, streamArn: string, done: Checkpoints): ShardReader {
  let cursors: Cursor[] = [];

  /** New shards appear when old ones close. */
  async function refresh(): Promise<void> {
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: streamArn }));
    const known = new Map(cursors.map((cursor) => [cursor.shardId, cursor]));
    cursors = inFamilyOrder(StreamDescription?.Shards ?? []).map((shardId) => known.get(shardId) ?? { shardId });
  }

  async function open({ shardId }: Cursor): Promise<string | undefined> {
    const last = done.get(shardId);
    return last !== undefined && (await holds(shardId, last))
      ? iteratorOf(shardId, 'AFTER_SEQUENCE_NUMBER', last)
      : iteratorOf(shardId, 'TRIM_HORIZON');
  }

  /**
   * What is older than a day is trimmed. Then whatever is left is new, and when nothing was left DynamoDB Local has begun to
   * count anew: after the number of the last record that is done with there would be nothing for a long time.
   */
  async function holds(shardId: string, last: string): Promise<boolean> {
    const ShardIterator = await iteratorOf(shardId, 'AT_SEQUENCE_NUMBER', last);
    const { Records } = await client.send(new GetRecordsCommand({ ShardIterator, Limit: 1 }));
    return Records?.[0]?.dynamodb?.SequenceNumber === last;
  }

  async function iteratorOf(shardId: string, type: ShardIteratorType, number?: string): Promise<string | undefined> {
    const { ShardIterator } = await client.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: shardId,
        ShardIteratorType: type,
        ...(number !== undefined && { SequenceNumber: number }),
      }),
    );
    return ShardIterator;
  }

  async function read(cursor: Cursor): Promise<readonly _Record[]> {
    const next = async () => {
      cursor.iterator ??= await open(cursor);
      return client.send(new GetRecordsCommand({ ShardIterator: cursor.iterator, Limit: RECORDS_MAX }));
    };
    const { Records, NextShardIterator } = await next().catch((error: unknown) => {
      // DynamoDB Local loses an iterator that was waiting at the end of an empty shard when the first record comes
      // (aws/aws-sdk-java#2923): what is done says where to go on.
      if (!(error instanceof TrimmedDataAccessException)) throw error;
      cursor.iterator = undefined;
      return next();
    });
    cursor.iterator = NextShardIterator ?? null;
    return Records ?? [];
  }

  return {
    async next() {
      if (cursors.length === 0 || cursors.some(({ iterator }) => iterator === null)) await refresh();
      for (const cursor of cursors) {
        while (cursor.iterator !== null) {
          const records = await read(cursor);
          if (records.length > 0) return { shardId: cursor.shardId, records };
          // An open shard that has nothing to give is at its end for now; a closed one has become null.
          if (cursor.iterator !== null) break;
        }
      }
      return undefined;
    },
  };
}

function inFamilyOrder(shards: readonly Shard[]): string[] {
  const ordered: string[] = [];
  const waiting = shards.map((shard) => ({ id: shard.ShardId ?? '', parent: shard.ParentShardId }));
  const present = new Set(waiting.map(({ id }) => id));
  while (waiting.length > 0) {
    const index = waiting.findIndex(({ parent }) => !parent || !present.has(parent) || ordered.includes(parent));
    const [next] = waiting.splice(Math.max(index, 0), 1);
    if (next) ordered.push(next.id);
  }
  return ordered;
}
