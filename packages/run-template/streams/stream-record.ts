import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import type { BatchRecord } from './process-batch.ts';

/** A stream record, and the same as a function gets it. */
export interface StreamRecord extends BatchRecord {
  readonly event: Readonly<Record<string, unknown>>;
  /** Business time, epoch milliseconds. */
  readonly writtenAt: number;
}

/** @param offsetMs business time − real time: DynamoDB Local stamps its records with real time */
export function streamRecord(record: _Record, streamArn: string, region: string, offsetMs: number): StreamRecord {
  const { ApproximateCreationDateTime: created, ...change } = record.dynamodb ?? {};
  const writtenAt = (created?.getTime() ?? 0) + offsetMs;
  return {
    sequenceNumber: change.SequenceNumber ?? '',
    writtenAt,
    event: {
      eventID: record.eventID,
      eventName: record.eventName,
      eventVersion: record.eventVersion,
      eventSource: 'aws:dynamodb',
      awsRegion: region,
      dynamodb: { ...(binaryAsBase64(change) as object), ApproximateCreationDateTime: Math.floor(writtenAt / 1000) },
      eventSourceARN: streamArn,
    },
  };
}

function binaryAsBase64(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(binaryAsBase64);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, element]) => [key, binaryAsBase64(element)]));
}
