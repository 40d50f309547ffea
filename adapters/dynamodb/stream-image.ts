import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Item } from './errors.ts';

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];

/** The item that a record of a table's stream shows, before or after the write; undefined where there was none. */
export function streamImage(image: Image): Item | undefined {
  if (!image) return undefined;
  const attributes = Object.entries(image).map(([name, { B: bytes, ...other }]) => [
    name,
    // Lambda's event is JSON, which has bytes in base64.
    bytes === undefined ? other : { B: Buffer.from(bytes, 'base64') },
  ]);
  // Both packages describe the same JSON, with types of their own.
  return unmarshall(Object.fromEntries(attributes) as Parameters<typeof unmarshall>[0]);
}
