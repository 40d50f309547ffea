import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Item } from './errors.ts';

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];

/** The item that a record of a table's stream shows, before or after the write; undefined where there was none. */
export const streamImage = (image: Image): Item | undefined =>
  // Both packages describe the same JSON, with types of their own.
  image && unmarshall(image as Parameters<typeof unmarshall>[0]);
