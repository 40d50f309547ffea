import { QueryCommand, type DynamoDBDocumentClient, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Item } from './errors.ts';
import { read } from './read.ts';

/** All items of a query, a page in memory at a time. @throws Unavailable when a page cannot be read */
export async function* queryPages(client: DynamoDBDocumentClient, query: QueryCommandInput): AsyncGenerator<Item[]> {
  let start = query.ExclusiveStartKey;
  do {
    const page = { ...query, ExclusiveStartKey: start };
    const { Items = [], LastEvaluatedKey } = await read(() => client.send(new QueryCommand(page)));
    yield Items;
    start = LastEvaluatedKey;
  } while (start);
}
