import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { S3Client } from '@aws-sdk/client-s3';
import { StartError } from '../start-error.ts';
import type { InvocationResult } from '../lambda/lambda-worker.ts';
import type { TableStreams } from '../resources/create-tables.ts';
import type { LocalStack } from '../template/local-stack.ts';
import { describeMapping } from './event-source-mapping.ts';
import { reportDiscarded } from './failure-destination.ts';
import { createShardReader } from './shard-reader.ts';
import type { Checkpoints } from './shard-reader.ts';
import { startStreamConsumer } from './stream-consumer.ts';

/** All event source mappings of the template. */
export interface Streams {
  /** Drains all streams, until none of them has anything left. @returns how many records that were */
  drain(): Promise<number>;
  /** Reads the streams of the tables that a call names which has written. */
  wake(body: string): void;
  close(): Promise<void>;
}

export interface StreamsOptions {
  readonly dynamoDb: ConstructorParameters<typeof DynamoDBStreamsClient>[0];
  readonly tableStreams: TableStreams;
  /** Mapping → its checkpoints, filled in as records are done with. */
  readonly checkpoints: Map<string, Checkpoints>;
  readonly clock: { now(): number; offsetMs(): number };
  readonly s3: S3Client;
  readonly sendMessage: (queueArn: string, body: string) => void;
  readonly invoke: (functionId: string, event: unknown) => Promise<InvocationResult>;
  readonly onDiscarded: (functionId: string, recordCount: number) => void;
  readonly onError: (error: unknown) => void;
}

export function startStreams(stack: LocalStack, options: StreamsOptions): Streams {
  const client = new DynamoDBStreamsClient(options.dynamoDb ?? {});
  const consumers = stack
    .idsOf('AWS::Lambda::EventSourceMapping')
    .filter((id) => stack.properties(id)['Enabled'] !== false)
    .map((logicalId) => {
      const mapping = describeMapping(stack, logicalId);
      const streamArn = options.tableStreams.get(mapping.tableName);
      if (streamArn === undefined) throw new StartError(`${logicalId}: the table ${mapping.tableName} has no stream.`);
      const done = options.checkpoints.get(mapping.mappingId) ?? new Map<string, string>();
      options.checkpoints.set(mapping.mappingId, done);
      return startStreamConsumer({
        mapping,
        streamArn,
        region: stack.deployment.region,
        reader: createShardReader(client, streamArn, done),
        done,
        offsetMs: () => options.clock.offsetMs(),
        invoke: options.invoke,
        discard: async (_mapping, discarded) => {
          options.onDiscarded(mapping.functionId, discarded.records.length);
          const { s3, sendMessage, clock } = options;
          await reportDiscarded(mapping, streamArn, discarded, { s3, sendMessage, now: () => clock.now() });
        },
        onError: options.onError,
      });
    });

  return {
    async drain() {
      let total = 0;
      // What one consumer writes may be another one's input.
      for (;;) {
        const counts = await Promise.all(consumers.map((consumer) => consumer.drain()));
        const count = counts.reduce((sum, n) => sum + n, 0);
        if (count === 0) return total;
        total += count;
      }
    },
    wake(body) {
      for (const consumer of consumers) if (body.includes(`"${consumer.tableName}"`)) consumer.wake();
    },
    async close() {
      await Promise.all(consumers.map((consumer) => consumer.close()));
      client.destroy();
    },
  };
}
