import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
  UpdateCommand,
  type QueryCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryDynamoDb } from '../../simulation/dynamodb/memory-dynamodb.ts';
import { memoryClient } from '../../simulation/dynamodb/memory-client.ts';
import { createTables, withDynamoDb, type TableNames } from '../support/tables.ts';

type Command = Parameters<MemoryDynamoDb['perform']>[0];

const db = withDynamoDb();
let tables: TableNames;
let memory: MemoryDynamoDb;

beforeEach(async () => {
  tables = await db.freshTables();
  memory = new MemoryDynamoDb();
  const prefix = tables.payments.replace(/Payments$/, '');
  await createTables(memoryClient(memory), prefix);
});

/** What an answer or an error comes to, for whoever reads it. */
async function outcomeOf(act: () => unknown): Promise<unknown> {
  try {
    const {
      $metadata: _,
      ScannedCount: __,
      ConsumedCapacity: ___,
      ...answer
    } = (await act()) as Record<string, unknown>;
    return withoutEmpty(answer);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) {
      return { failed: error.name, item: error.Item && unmarshall(error.Item) };
    }
    if (error instanceof TransactionCanceledException) {
      const reasons = (error.CancellationReasons ?? []).map(({ Code, Item }) => ({
        Code,
        item: Item && unmarshall(Item),
      }));
      return { failed: error.name, reasons };
    }
    return { failed: (error as Error).name };
  }
}

const withoutEmpty = (answer: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== undefined));

async function sameOf(command: Command): Promise<unknown> {
  const real = await outcomeOf(() => db.documents.send(command as PutCommand));
  for (const table of memory.tables) table.follow();
  const ours = await outcomeOf(() => memory.perform(command));
  for (const table of memory.tables) table.follow();
  const told = { command: (command as object).constructor.name, input: (command as PutCommand).input };
  expect({ ...told, outcome: ours }).toEqual({ ...told, outcome: real });
  return real;
}

type Value<A> = A extends fc.Arbitrary<infer V> ? V : never;

const letters = ['a', 'b', 'c'] as const;
const key = fc.constantFrom(...letters);
const number = fc.integer({ min: -3, max: 3 });
const text = fc.constantFrom('', 'a', 'ab', 'é', 'z');
const ids = fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1 }).map((some) => new Set(some));
const attributes = fc.record(
  {
    n: number,
    s: text,
    m: fc.record({ a: number, b: text }, { requiredKeys: [] }),
    ids,
    paid: fc.boolean(),
    l: fc.array(number),
  },
  { requiredKeys: [] },
);

const path = fc.constantFrom('n', 's', '#n', 'm.a', 'm.#b', 'paid', 'ids', 'gone', 'l[0]');
const value = fc.oneof(number, text, fc.boolean());
interface Written {
  text: string;
  names: Record<string, string>;
  values: Record<string, unknown>;
}

const names = (written: string) =>
  Object.fromEntries(Object.entries({ '#n': 'n', '#b': 'b' }).filter(([name]) => written.includes(name)));

let placeholders = 0;
/** An expression with values of its own. */
function test(make: (placeholder: string) => string, of: unknown, alone = false): Written {
  const placeholder = `:v${(placeholders += 1)}`;
  const written = make(placeholder);
  return { text: written, names: names(written), values: alone ? {} : { [placeholder]: of } };
}

const tests: fc.Arbitrary<Written> = fc.oneof(
  fc.tuple(path, fc.constantFrom('=', '<>'), value).map(([at, by, of]) => test((one) => `${at} ${by} ${one}`, of)),
  fc
    .tuple(path, fc.constantFrom('<', '<=', '>', '>='), fc.oneof(number, text))
    .map(([at, by, of]) => test((one) => `${at} ${by} ${one}`, of)),
  fc
    .tuple(path, fc.constantFrom('attribute_exists', 'attribute_not_exists'))
    .map(([at, by]) => test(() => `${by}(${at})`, undefined, true)),
  fc
    .tuple(
      path,
      text.filter((one) => one !== ''),
    )
    .map(([at, of]) => test((one) => `begins_with(${at}, ${one})`, of)),
  fc.tuple(path, fc.constantFrom('x', 'a', 'y')).map(([at, of]) => test((one) => `contains(${at}, ${one})`, of)),
  fc
    .tuple(fc.constantFrom('ids', 's', 'l', 'm'), fc.nat(3))
    .map(([at, of]) => test((one) => `size(${at}) < ${one}`, of)),
);
const condition: fc.Arbitrary<Written> = fc.oneof(
  tests,
  fc.tuple(tests, fc.constantFrom('AND', 'OR'), tests, fc.boolean()).map(([left, by, right, not]) => ({
    text: `${not ? 'NOT ' : ''}(${left.text} ${by} ${right.text})`,
    names: { ...left.names, ...right.names },
    values: { ...left.values, ...right.values },
  })),
);

const change: fc.Arbitrary<Written> = fc.oneof(
  number.map((of) => test((one) => `SET n = n + ${one}`, of)),
  number.map((of) => test((one) => `SET n = if_not_exists(n, ${one})`, of)),
  number.map((of) => test((one) => `SET m.a = ${one} REMOVE s`, of)),
  fc.constant(test(() => 'REMOVE #n, m.#b', undefined, true)),
  number.map((of) => test((one) => `ADD n ${one}`, of)),
  ids.map((of) => test((one) => `ADD ids ${one}`, of)),
  ids.map((of) => test((one) => `DELETE ids ${one}`, of)),
  fc.tuple(ids, number).map(([of]) => test((one) => `SET s = s ADD ids ${one}`, of)),
);

const given = (...written: readonly (Written | undefined)[]) => {
  const all = written.filter((one) => one !== undefined);
  const ExpressionAttributeNames = Object.assign({}, ...all.map((one) => one.names)) as Record<string, string>;
  const ExpressionAttributeValues = Object.assign({}, ...all.map((one) => one.values)) as Record<string, unknown>;
  return {
    ...(Object.keys(ExpressionAttributeNames).length > 0 && { ExpressionAttributeNames }),
    ...(Object.keys(ExpressionAttributeValues).length > 0 && { ExpressionAttributeValues }),
  };
};
const old = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const };

/** A write of one item, in the form that a transaction takes too. */
const write = fc
  .record({
    pk: key,
    sk: key,
    kind: fc.constantFrom('Put' as const, 'Update' as const, 'Delete' as const, 'ConditionCheck' as const),
    attributes,
    condition: fc.option(condition, { nil: undefined }),
    change,
  })
  .map(({ pk, sk, kind, condition: only, ...what }) => {
    const conditional = { ...(only && { ConditionExpression: only.text }), ...old };
    const TableName = tables.orders;
    const Key = { pk, sk };
    switch (kind) {
      case 'Put':
        return { Put: { TableName, Item: { ...Key, ...what.attributes }, ...conditional, ...given(only) } };
      case 'Update':
        return {
          Update: { TableName, Key, UpdateExpression: what.change.text, ...conditional, ...given(only, what.change) },
        };
      case 'Delete':
        return { Delete: { TableName, Key, ...conditional, ...given(only) } };
      case 'ConditionCheck': {
        const check = only ?? test(() => 'attribute_exists(pk)', undefined, true);
        return { ConditionCheck: { TableName, Key, ConditionExpression: check.text, ...old, ...given(check) } };
      }
    }
  });

/** DynamoDB takes an item once in a transaction; its local version does not always say so. */
const placeOf = (one: Value<typeof write>) => JSON.stringify(Object.values(one).map(keyOf));
const keyOf = (of: { Item?: object; Key?: object }) => {
  const { pk, sk } = (of.Item ?? of.Key ?? {}) as { pk?: string; sk?: string };
  return [pk, sk];
};

const sent = fc.oneof(
  { weight: 4, arbitrary: write.map((one) => ({ one })) },
  {
    weight: 2,
    arbitrary: fc.uniqueArray(write, { minLength: 1, maxLength: 4, selector: placeOf }).map((several) => ({ several })),
  },
  { weight: 2, arbitrary: key.map((pk) => ({ pk })) },
);

type Sent = Value<typeof sent>;

function commandOf(what: Sent): Command {
  if ('several' in what) return new TransactWriteCommand({ TransactItems: what.several });
  if ('pk' in what) {
    return new QueryCommand({
      TableName: tables.orders,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': what.pk },
    });
  }
  const { one } = what;
  if ('Put' in one) return new PutCommand(one.Put as PutCommand['input']);
  if ('Update' in one) return new UpdateCommand({ ...one.Update, ReturnValues: 'ALL_NEW' } as UpdateCommand['input']);
  if ('Delete' in one) return new DeleteCommand(one.Delete as DeleteCommand['input']);
  return new TransactWriteCommand({ TransactItems: [one] });
}

async function empty(): Promise<void> {
  for (const pk of letters) {
    for (const sk of letters) await sameOf(new DeleteCommand({ TableName: tables.orders, Key: { pk, sk } }));
  }
}

/**
 * All that is read in pages, by each as it pages itself: whether a page that is just full has a next one, which is empty, DynamoDB
 * Local says now so, now so.
 */
async function samePages(query: QueryCommand['input']): Promise<void> {
  const read = async (send: (command: QueryCommand) => Promise<Page>): Promise<unknown[]> => {
    const items: unknown[] = [];
    let ExclusiveStartKey: Page['LastEvaluatedKey'];
    do {
      const { Items = [], LastEvaluatedKey } = await send(new QueryCommand({ ...query, ExclusiveStartKey }));
      expect(Items.length).toBeLessThanOrEqual(query.Limit ?? Infinity);
      items.push(...Items);
      ExclusiveStartKey = LastEvaluatedKey;
    } while (ExclusiveStartKey);
    return items;
  };
  const real = await read((command) => db.documents.send(command));
  const ours = await read((command) => Promise.resolve(memory.perform(command) as Page));
  expect({ query, items: ours }).toEqual({ query, items: real });
}
type Page = Pick<QueryCommandOutput, 'Items' | 'LastEvaluatedKey'>;

describe('the memory in which the simulation runs', () => {
  it('answers every write as DynamoDB does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sent, { minLength: 1, maxLength: 12 }), async (commands) => {
        await empty();
        for (const one of commands) await sameOf(commandOf(one));
      }),
      { numRuns: 60, seed: 1 },
    );
    await sameOf(new ScanCommand({ TableName: tables.directory }));
  });

  it('writes and reads many at once as DynamoDB does', async () => {
    const TableName = tables.views;
    const Items = Array.from({ length: 6 }, (_, n) => ({ pk: 'a', sk: `s${n}`, n }));
    const puts = Items.map((Item) => ({ PutRequest: { Item } }));
    await sameOf(new BatchWriteCommand({ RequestItems: { [TableName]: puts } }));
    const deletes = [
      { DeleteRequest: { Key: { pk: 'a', sk: 's2' } } },
      { PutRequest: { Item: { pk: 'a', sk: 's6' } } },
    ];
    await sameOf(new BatchWriteCommand({ RequestItems: { [TableName]: deletes } }));
    await sameOf(new QueryCommand({ TableName, ...queryOf('pk = :pk', { ':pk': 'a' }) }));
    for (const sk of ['s1', 's2']) {
      await sameOf(new BatchGetCommand({ RequestItems: { [TableName]: { Keys: [{ pk: 'a', sk }] } } }));
    }
  });

  it('gives pages of a table as DynamoDB does', async () => {
    const TableName = tables.orders;
    for (const sk of ['A#1', 'A#2', 'A#3', 'B#1', 'B#2', 'C']) {
      await sameOf(new PutCommand({ TableName, Item: { pk: 'a', sk, n: sk.length, s: sk } }));
    }
    const conditions: [string, Record<string, unknown>][] = [
      ['pk = :pk', {}],
      ['pk = :pk AND begins_with(sk, :from)', { ':from': 'A#' }],
      ['pk = :pk AND sk < :from', { ':from': 'B#1' }],
      ['pk = :pk AND sk >= :from', { ':from': 'B#1' }],
      ['pk = :pk AND sk BETWEEN :from AND :to', { ':from': 'A#2', ':to': 'B#1' }],
      ['pk = :pk AND sk = :from', { ':from': 'gone' }],
    ];
    for (const [condition, values] of conditions) {
      for (const ScanIndexForward of [true, false]) {
        for (const Limit of [1, 2, 3, 6, 7]) {
          const query = queryOf(condition, { ':pk': 'a', ...values });
          await samePages({ TableName, ...query, ScanIndexForward, Limit });
        }
      }
    }
    await sameOf(
      new QueryCommand({
        TableName,
        ...queryOf('pk = :pk', { ':pk': 'a', ':n': 3 }),
        FilterExpression: 'n = :n',
        ProjectionExpression: 'sk, n',
        Limit: 4,
      }),
    );
  });

  it('refuses to read with what is given and not used, as DynamoDB does', async () => {
    const TableName = tables.orders;
    const named = { ExpressionAttributeNames: { '#n': 'n' } };
    const query = queryOf('pk = :pk', { ':pk': 'a' });
    for (const command of [
      new QueryCommand({ TableName, ...queryOf('pk = :pk', { ':pk': 'a', ':from': 'A#' }) }),
      new QueryCommand({ TableName, ...query, ...named }),
      new QueryCommand({ TableName, ...query, ...named, ProjectionExpression: '#n' }),
      new QueryCommand({ TableName, ...query, ...named, FilterExpression: '#n = :pk' }),
      new ScanCommand({ TableName, ...named }),
      new ScanCommand({ TableName, ...named, FilterExpression: 'attribute_exists(#n)' }),
    ]) {
      await sameOf(command);
    }
  });

  it('gives pages of an index as DynamoDB does', async () => {
    const TableName = tables.payments;
    const payments = ['a', 'b', 'c', 'd'].map((id, index) => ({
      ...{ id, merchantId: 'm', clientId: 'c', createdAt: index % 2 === 0 ? index : -index, amount: index },
      ...(index !== 1 && { openSince: index }),
    }));
    for (const Item of payments) await sameOf(new PutCommand({ TableName, Item }));
    for (const IndexName of ['byMerchant', 'openByMerchant'] as const) {
      for (const ScanIndexForward of [true, false]) {
        for (const Limit of [2, 3, 9]) {
          const query = queryOf('merchantId = :pk', { ':pk': 'm' });
          await samePages({ TableName, IndexName, ...query, ScanIndexForward, Limit });
        }
      }
    }
  });
});

const queryOf = (KeyConditionExpression: string, ExpressionAttributeValues: Record<string, unknown>) => ({
  KeyConditionExpression,
  ExpressionAttributeValues,
});
