import type { DynamoDBRecord } from 'aws-lambda';
import type { StoredCounterRequest } from '../../core/counter/counter-request.ts';
import { counterRequestItem } from './counter-items.ts';
import { streamImage } from './stream-image.ts';

/** The counter request that a record of the table's stream tells of, as it was then. @throws StrangeItem */
export function counterRequestIn({ dynamodb }: DynamoDBRecord): StoredCounterRequest | undefined {
  const image = streamImage(dynamodb?.NewImage);
  return image && counterRequestItem.parse(image);
}
