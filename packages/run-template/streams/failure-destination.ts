import { randomUUID } from 'node:crypto';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { S3Client } from '@aws-sdk/client-s3';
import type { EventSourceMapping } from './event-source-mapping.ts';
import type { DiscardedRecords } from './stream-consumer.ts';

export interface FailureDestinations {
  readonly s3: S3Client;
  readonly sendMessage: (queueArn: string, body: string) => void;
  /** Business time, epoch milliseconds. */
  readonly now: () => number;
}

/** Sends discarded records where the mapping says, in Lambda's own format (a bucket also gets the records). */
export async function reportDiscarded(
  mapping: EventSourceMapping,
  streamArn: string,
  discarded: DiscardedRecords,
  destinations: FailureDestinations,
): Promise<void> {
  const { onFailure, mappingId } = mapping;
  if (onFailure === undefined) return;
  const at = new Date(destinations.now()).toISOString();
  const report = describeFailure(mapping, streamArn, discarded, at);
  if (onFailure.startsWith('arn:aws:sqs:')) return destinations.sendMessage(onFailure, JSON.stringify(report));

  const [day = '', time = ''] = at.split('T');
  const moment = `${day}T${time.slice(0, 8).replaceAll(':', '.')}`;
  const payload = JSON.stringify({ Records: discarded.records.map(({ event }) => event) });
  await destinations.s3.send(
    new PutObjectCommand({
      Bucket: onFailure.split(':::')[1],
      Key: `aws/lambda/${mappingId}/${discarded.shardId}/${day.replaceAll('-', '/')}/${moment}-${randomUUID()}`,
      Body: JSON.stringify({ ...report, payload }),
    }),
  );
}

function describeFailure(mapping: EventSourceMapping, streamArn: string, discarded: DiscardedRecords, at: string) {
  const { records, shardId, invokeCount } = discarded;
  const iso = (index: number): string => new Date(records.at(index)?.writtenAt ?? 0).toISOString();
  return {
    requestContext: {
      requestId: randomUUID(),
      functionArn: mapping.functionId,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: invokeCount,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: at,
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: records.at(0)?.sequenceNumber,
      endSequenceNumber: records.at(-1)?.sequenceNumber,
      approximateArrivalOfFirstRecord: iso(0),
      approximateArrivalOfLastRecord: iso(-1),
      batchSize: records.length,
      streamArn,
    },
  };
}
