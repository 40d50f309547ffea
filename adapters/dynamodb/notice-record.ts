import type { DynamoDBRecord } from 'aws-lambda';
import type { Notice } from '../../core/notification/notice.ts';
import { fromNoticeItem } from './notice-store.ts';
import { streamImage } from './stream-image.ts';

/** The notice that a record of the table's stream tells of, as it was then. @throws StrangeItem */
export function noticeIn({ dynamodb }: DynamoDBRecord): Notice | undefined {
  const image = streamImage(dynamodb?.NewImage);
  return image && fromNoticeItem(image);
}
