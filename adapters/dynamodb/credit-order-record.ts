import type { DynamoDBRecord } from 'aws-lambda';
import { StrangeItem } from '../strange-item.ts';

/** The id of the order that a record of the table's stream is of. @throws StrangeItem when it is of none */
export function creditOrderIn({ dynamodb }: DynamoDBRecord): string {
  const key = dynamodb?.Keys?.['pk']?.S ?? '';
  const id = /^ORDER#(.+)$/.exec(key)?.[1];
  if (id === undefined) throw new StrangeItem('Orders', key, 'is no order');
  return id;
}
