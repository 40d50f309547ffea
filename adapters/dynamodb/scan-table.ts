import { ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Item } from './errors.ts';
import { read } from './read.ts';

/** For a table of a deployment, which may be large. */
export const scanSegments = 8;

/** How far a scan has come, by its segments: the last key that was taken; one that is missing has not begun. */
export type ScanPlace = Readonly<Record<string, Item | 'THROUGH'>>;

export interface ScannedPage {
  items: Item[];
  /** Where to go on once these are taken. */
  place: ScanPlace;
}

/**
 * Every item of a table, strongly consistent, a page of each segment in memory at a time; the items of a partition in the order
 * of their sort keys. It reads all of it: for the audit, and for commands that say so.
 *
 * @param segments so many scans go on beside each other: the next pages are on their way while one is looked at
 */
export async function* scanTable(client: DynamoDBDocumentClient, table: string, segments = 1): AsyncGenerator<Item> {
  for await (const { items } of scanPages(client, table, segments)) yield* items;
}

/** The same page by page, from where an earlier one has come to, which had as many segments. */
export async function* scanPages(
  client: DynamoDBDocumentClient,
  table: string,
  segments = 1,
  from: ScanPlace = {},
): AsyncGenerator<ScannedPage> {
  const pages = new Map<number, Promise<Page>>();
  const ask = (segment: number, start?: Item) => {
    const page = askPage(client, table, { segment, segments, start });
    // It is thrown when it is waited for; whoever stops before that has thrown an error of its own.
    page.catch(() => undefined);
    pages.set(segment, page);
  };
  let place = from;
  for (let segment = 0; segment < segments; segment += 1) {
    const start = from[segment];
    if (start !== 'THROUGH') ask(segment, start);
  }
  while (pages.size > 0) {
    const { segment, items, next } = await Promise.race(pages.values());
    pages.delete(segment);
    if (next) ask(segment, next);
    place = { ...place, [segment]: next ?? 'THROUGH' };
    yield { items, place };
  }
}

interface Page {
  segment: number;
  items: Item[];
  next: Item | undefined;
}

async function askPage(
  client: DynamoDBDocumentClient,
  table: string,
  { segment, segments, start }: { segment: number; segments: number; start: Item | undefined },
): Promise<Page> {
  const { Items = [], LastEvaluatedKey } = await read(() =>
    client.send(
      new ScanCommand({
        TableName: table,
        ConsistentRead: true,
        ExclusiveStartKey: start,
        Segment: segment,
        TotalSegments: segments,
      }),
    ),
  );
  return { segment, items: Items, next: LastEvaluatedKey };
}
