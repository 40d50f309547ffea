import type { QueryCommandInput, ScanCommandInput } from '@aws-sdk/lib-dynamodb';
import { holds } from './evaluate.ts';
import { InvalidExpression, parseCondition, type Condition, type Environment, type Operand } from './expression.ts';
import type { MemoryTable } from './memory-table.ts';
import { inOrder } from './sorted-items.ts';
import type { Item, Value } from './value.ts';

interface Found {
  items: Item[];
  /** Where the next page begins. */
  last: Item | undefined;
}

/** What a query or a scan gives: a page of `Limit` items that were looked at, of which the filter leaves some. */
export function found(table: MemoryTable, input: QueryCommandInput | ScanCommandInput): Found {
  const names = input.ExpressionAttributeNames ?? {};
  const values = (input.ExpressionAttributeValues ?? {}) as Record<string, Value>;
  const candidates =
    'KeyConditionExpression' in input ? queried(table, input, { names, values }) : scanned(table, input);
  const page = candidates.slice(0, input.Limit ?? candidates.length);
  const filter = input.FilterExpression === undefined ? undefined : parseCondition(input.FilterExpression).what;
  const items = filter ? page.filter((item) => holds(filter, { item, names, values })) : page;
  // It does not look whether anything follows.
  const last = page.length === input.Limit ? page.at(-1) : undefined;
  return { items, last: last && startKey(table, last, input.IndexName) };
}

function startKey(table: MemoryTable, item: Item, indexName?: string): Item {
  const { hash, range } = table.keysOf(indexName);
  const names = [hash, range].filter((name) => name !== undefined);
  return { ...Object.fromEntries(names.map((name) => [name, item[name]])), ...table.keyOf(item) };
}

function queried(
  table: MemoryTable,
  { IndexName, KeyConditionExpression = '', ScanIndexForward = true, ExclusiveStartKey }: QueryCommandInput,
  given: Pick<Environment, 'names' | 'values'>,
): Item[] {
  const keys = table.keysOf(IndexName);
  const condition = parseCondition(KeyConditionExpression).what;
  const hash = hashOf(condition, keys.hash, given);
  const { entries } = table.partition(hash, IndexName);
  const met = entries.filter(({ item }) => holds(condition, { item, ...given }));
  const ordered = ScanIndexForward ? met : met.toReversed();
  if (!ExclusiveStartKey) return ordered.map(({ item }) => item);
  const start = table.orderOf(ExclusiveStartKey, keys);
  return ordered
    .filter(({ order }) => (ScanIndexForward ? inOrder(order, start) > 0 : inOrder(order, start) < 0))
    .map(({ item }) => item);
}

/** The value of the partition key, which a key condition says to be equal to something. */
function hashOf(condition: Condition, hash: string, { names, values }: Pick<Environment, 'names' | 'values'>): Value {
  const isHash = (operand: Operand) =>
    operand.is === 'path' && operand.path.length === 1 && (names[String(operand.path[0])] ?? operand.path[0]) === hash;
  const tests = condition.is === 'and' ? condition.parts : [condition];
  for (const test of tests) {
    if (test.is === 'compare' && test.by === '=' && isHash(test.left) && test.right.is === 'value') {
      return values[test.right.name];
    }
  }
  throw new InvalidExpression(`a query without ${hash}`);
}

/** In the order of the keys, which is DynamoDB's only within a partition; of a segment, the partitions that fall into it. */
function scanned(
  table: MemoryTable,
  { IndexName, Segment, TotalSegments = 1, ExclusiveStartKey }: ScanCommandInput,
): Item[] {
  const place = (item: Item) => table.keyText(item);
  const all = [...table.all(IndexName)]
    .filter((item) => Segment === undefined || segmentOf(String(item[table.keys.hash]), TotalSegments) === Segment)
    .sort((left, right) => (place(left) < place(right) ? -1 : 1));
  return ExclusiveStartKey ? all.filter((item) => place(item) > place(ExclusiveStartKey)) : all;
}

function segmentOf(text: string, segments: number): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) >>> 0;
  return hash % segments;
}
