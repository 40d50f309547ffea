import type { DynamoDBRecord } from 'aws-lambda';
import type { Notice } from '../../core/notification/notice.ts';
import { traceOf } from '../trace.ts';
import { fromNoticeItem } from './notice-store.ts';
import { streamImage } from './stream-image.ts';

/** The notice that a record of the table's stream tells of, as it was then, and the trace of whatever wrote it. @throws StrangeItem */
export function noticeIn({ dynamodb }: DynamoDBRecord): { notice: Notice; trace: string | undefined } | undefined {
  const image = streamImage(dynamodb?.NewImage);
  return image && { notice: fromNoticeItem(image), trace: traceOf(image) };
}
