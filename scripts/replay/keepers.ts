import { DeleteObjectCommand, GetObjectCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import { DeleteMessageCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { MINUTE_MS, SECOND_MS } from '../../contract/duration.ts';
import type { GivenUp, Keeper } from './replay.ts';

/** Records of streams: Lambda writes a file for each batch that it has given up, below its own prefix. */
export function givenUpBucket(client: S3Client, Bucket: string): Keeper {
  return {
    async *list() {
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix: 'aws/lambda/' })) {
        for (const { Key } of Contents) {
          const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
          yield givenUpRecords(Key!, (await Body?.transformToString()) ?? '');
        }
      }
    },
    async forget({ id: Key }) {
      await client.send(new DeleteObjectCommand({ Bucket, Key }));
    },
  };
}

/** @param text as Lambda writes it (« Retaining discarded batches », S3 destinations) */
export function givenUpRecords(id: string, text: string): GivenUp {
  const { requestContext, timestamp, payload } = JSON.parse(text) as {
    requestContext: { functionArn: string };
    timestamp: string;
    payload: string;
  };
  const event = JSON.parse(payload) as { Records: unknown[] };
  return { id, functionName: requestContext.functionArn, at: timestamp, records: event.Records.length, event };
}

/** Longer than any function runs: what is being done again is not received a second time meanwhile. */
const hiddenMs = 20 * MINUTE_MS;

/** Dead letters: the event of a function that failed, or that a schedule could not start. */
export function deadLetters(client: SQSClient, QueueUrl: string, { hides }: { hides: boolean }): Keeper {
  const handles = new Map<string, string>();
  return {
    async *list() {
      for (;;) {
        const { Messages = [] } = await client.send(
          new ReceiveMessageCommand({
            QueueUrl,
            MaxNumberOfMessages: 10,
            VisibilityTimeout: hides ? hiddenMs / SECOND_MS : 60,
            WaitTimeSeconds: 2,
            MessageSystemAttributeNames: ['SentTimestamp'],
          }),
        );
        const fresh = Messages.filter(({ MessageId = '' }) => !handles.has(MessageId));
        if (fresh.length === 0) return;
        for (const { MessageId = '', ReceiptHandle = '', Body = '', Attributes } of fresh) {
          handles.set(MessageId, ReceiptHandle);
          const at = new Date(Number(Attributes?.SentTimestamp ?? 0)).toISOString();
          yield { id: MessageId, at, records: 1, event: JSON.parse(Body) as unknown };
        }
      }
    },
    async forget({ id }) {
      await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: handles.get(id) }));
    },
  };
}
