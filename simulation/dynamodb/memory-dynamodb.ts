import {
  ConditionalCheckFailedException,
  CreateTableCommand,
  DynamoDBServiceException,
  TransactionCanceledException,
  type CancellationReason,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
  UpdateCommand,
  type BatchGetCommandInput,
  type BatchWriteCommandInput,
  type GetCommandInput,
  type QueryCommandInput,
  type ScanCommandInput,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { isDeepStrictEqual } from 'node:util';
import { holds, updated, valueAt } from './evaluate.ts';
import { InvalidExpression, parseCondition, parseProjection, parseUpdate, type Parsed } from './expression.ts';
import { MemoryTable } from './memory-table.ts';
import { found } from './query.ts';
import { copied, type Item, type Value } from './value.ts';

/** An item before and after a write. */
export interface Change {
  table: string;
  key: Item;
  before: Item | undefined;
  after: Item | undefined;
}

interface Expressions {
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, Value>;
}

interface SingleWrite extends Expressions {
  TableName?: string;
  Item?: Record<string, Value>;
  Key?: Record<string, Value>;
  ConditionExpression?: string;
  UpdateExpression?: string;
}
type WriteKind = 'Put' | 'Update' | 'Delete' | 'ConditionCheck';

/** A write that has been judged. */
type Judged = { met: true; change: Change } | { met: false; before: Item | undefined };

const metadata = { httpStatusCode: 400 };
const refusal = (name: string, message: string) =>
  new DynamoDBServiceException({ name, message, $fault: 'client', $metadata: metadata });

const tokenMs = 600_000;
/** DynamoDB's quota of a transaction. */
const transactionMax = 100;

/**
 * A DynamoDB of one process: conditional writes, transactions with their tokens, and indexes that lag. Each command is done whole
 * and at once, when it is sent. `test/simulation/memory-dynamodb.int.test.ts` compares it with DynamoDB Local, command by command.
 */
export class MemoryDynamoDb {
  readonly #tables = new Map<string, MemoryTable>();
  /** Transactions that were carried out, by token, the oldest first. */
  readonly #done = new Map<string, { at: number; input: TransactWriteCommandInput }>();
  readonly #clock: () => number;
  readonly #onWrite: (changes: readonly Change[]) => void;

  /** @param onWrite told of each write that was made, before its answer is given */
  constructor(onWrite: (changes: readonly Change[]) => void = () => undefined, clock: () => number = () => 0) {
    this.#onWrite = onWrite;
    this.#clock = clock;
  }

  /** @throws what the SDK's client throws for the same command */
  perform(command: unknown): unknown {
    try {
      return this.#perform(command);
    } catch (error) {
      throw error instanceof InvalidExpression ? refusal('ValidationException', error.message) : error;
    }
  }

  table(name: string | undefined): MemoryTable {
    const table = this.#tables.get(name ?? '');
    if (!table) throw refusal('ResourceNotFoundException', `no table ${name}`);
    return table;
  }

  get tables(): Iterable<MemoryTable> {
    return this.#tables.values();
  }

  #perform(command: unknown): unknown {
    if (command instanceof GetCommand) return this.#get(command.input);
    if (command instanceof QueryCommand || command instanceof ScanCommand) return this.#find(command.input);
    if (command instanceof BatchGetCommand) return this.#batchGet(command.input);
    if (command instanceof BatchWriteCommand) return this.#batchWrite(command.input);
    if (command instanceof PutCommand) return this.#one('Put', command.input);
    if (command instanceof UpdateCommand) return this.#one('Update', command.input);
    if (command instanceof DeleteCommand) return this.#one('Delete', command.input);
    if (command instanceof TransactWriteCommand) return this.#transact(command.input);
    if (command instanceof CreateTableCommand) {
      this.#tables.set(command.input.TableName ?? '', new MemoryTable(command.input, this.#clock));
      return {};
    }
    throw new Error(`this memory knows no ${(command as object).constructor.name}`);
  }

  #get({ TableName, Key = {}, ProjectionExpression, ...names }: GetCommandInput): unknown {
    const item = this.table(TableName).get(Key);
    if (!item) return {};
    return { Item: copied(projected(item, ProjectionExpression, names)) };
  }

  #find(input: QueryCommandInput | ScanCommandInput): unknown {
    const { ProjectionExpression, FilterExpression } = input;
    const KeyCondition = 'KeyConditionExpression' in input ? input.KeyConditionExpression : undefined;
    const conditions = [KeyCondition, FilterExpression].filter((text) => text !== undefined);
    const projection = ProjectionExpression === undefined ? undefined : parseProjection(ProjectionExpression);
    requireUsed(input, [...conditions.map((text) => parseCondition(text)), projection]);
    const { items, last } = found(this.table(input.TableName), input);
    const Items = items.map((item) => copied(projected(item, ProjectionExpression, input)));
    return { Items, Count: items.length, ...(last && { LastEvaluatedKey: copied(last) }) };
  }

  #batchGet({ RequestItems = {} }: BatchGetCommandInput): unknown {
    const Responses = Object.fromEntries(
      Object.entries(RequestItems).map(([name, { Keys = [] }]) => {
        const items = Keys.map((key) => this.table(name).get(key)).filter((item) => item !== undefined);
        return [name, items.map((item) => copied(item))];
      }),
    );
    return { Responses, UnprocessedKeys: {} };
  }

  #batchWrite({ RequestItems = {} }: BatchWriteCommandInput): unknown {
    for (const [TableName, requests] of Object.entries(RequestItems)) {
      for (const { PutRequest, DeleteRequest } of requests) {
        if (PutRequest) this.#one('Put', { TableName, Item: PutRequest.Item ?? {} });
        if (DeleteRequest) this.#one('Delete', { TableName, Key: DeleteRequest.Key ?? {} });
      }
    }
    return { UnprocessedItems: {} };
  }

  #one(
    kind: 'Put' | 'Update' | 'Delete',
    input: SingleWrite & { ReturnValues?: string; ReturnValuesOnConditionCheckFailure?: string },
  ): unknown {
    const judged = this.#judge(kind, input);
    if (!judged.met) {
      const Item = input.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' ? judged.before : undefined;
      throw new ConditionalCheckFailedException({
        message: 'The conditional request failed',
        $metadata: metadata,
        ...(Item && { Item: stored(Item) }),
      });
    }
    this.#write([judged.change]);
    const { before, after } = judged.change;
    const returned = input.ReturnValues === 'ALL_NEW' ? after : input.ReturnValues === 'ALL_OLD' ? before : undefined;
    return returned ? { Attributes: copied(returned) } : {};
  }

  #transact(input: TransactWriteCommandInput): unknown {
    const { TransactItems = [], ClientRequestToken: token } = input;
    const done = token === undefined ? undefined : this.#done.get(token);
    if (done) {
      if (isDeepStrictEqual(done.input, input)) return {};
      throw refusal('IdempotentParameterMismatchException', 'the token was used for another transaction');
    }
    if (TransactItems.length > transactionMax) throw refusal('ValidationException', 'more than 100 items');
    const judged = TransactItems.map((item) => {
      const [entry] = Object.entries(item).filter(([, of]) => of !== undefined) as [WriteKind, SingleWrite][];
      if (!entry) throw refusal('ValidationException', 'an item of a transaction without a write');
      const [kind, write] = entry;
      return { write, judged: this.#judge(kind, write), isCheck: kind === 'ConditionCheck' };
    });
    const places = judged.map(({ write }) => {
      const table = this.table(write.TableName);
      return `${write.TableName} ${table.keyText(write.Key ?? write.Item ?? {})}`;
    });
    if (new Set(places).size < places.length) throw refusal('ValidationException', 'one item twice in a transaction');
    if (judged.some((one) => !one.judged.met)) throw canceled(judged);
    this.#write(judged.flatMap(({ judged: one, isCheck }) => (one.met && !isCheck ? [one.change] : [])));
    if (token !== undefined) this.#done.set(token, { at: this.#clock(), input });
    this.#forgetTokens();
    return {};
  }

  /** A token is known for ten minutes. */
  #forgetTokens(): void {
    for (const [token, { at }] of this.#done) {
      if (at > this.#clock() - tokenMs) return;
      this.#done.delete(token);
    }
  }

  #judge(kind: WriteKind, write: SingleWrite): Judged {
    const table = this.table(write.TableName);
    const key = table.keyOf(write.Key ?? write.Item ?? {});
    if (Object.values(key).some((value) => value === undefined || value === '')) {
      throw refusal('ValidationException', 'a part of the key is missing');
    }
    const before = table.get(key);
    const { names, values } = environmentOf(write);
    const environment = { item: before, names, values };
    const condition = write.ConditionExpression === undefined ? undefined : parseCondition(write.ConditionExpression);
    const update = write.UpdateExpression === undefined ? undefined : parseUpdate(write.UpdateExpression);
    requireUsed(write, [condition, update]);
    if (condition && !holds(condition.what, environment)) return { met: false, before };
    const after =
      kind === 'Put'
        ? asPut(write.Item)
        : kind === 'Delete'
          ? undefined
          : update
            ? updated(update.what, environment, key)
            : before;
    return { met: true, change: { table: write.TableName ?? '', key, before, after } };
  }

  #write(changes: readonly Change[]): void {
    for (const { table, key, after } of changes) this.table(table).write(key, after);
    this.#onWrite(changes);
  }
}

/** What is put, as it comes back: nothing undefined. @throws InvalidExpression for an empty set, which cannot be stored */
function asPut(item: SingleWrite['Item'] = {}): Item {
  if (Object.values(item).some((value) => value instanceof Set && value.size === 0)) {
    throw new InvalidExpression('an empty set');
  }
  return copied(item);
}

const stored = (item: Item) => marshall(item, { removeUndefinedValues: true });

const environmentOf = ({ ExpressionAttributeNames = {}, ExpressionAttributeValues = {} }: Expressions) => ({
  names: ExpressionAttributeNames,
  values: ExpressionAttributeValues,
});

/** @throws DynamoDBServiceException as DynamoDB does for what no expression uses */
function requireUsed(given: Expressions, expressions: readonly (Parsed<unknown> | undefined)[]): void {
  const used = new Set(expressions.flatMap((one) => one?.placeholders ?? []));
  const { names, values } = environmentOf(given);
  const unused = [...Object.keys(names), ...Object.keys(values)].filter((placeholder) => !used.has(placeholder));
  if (unused.length > 0) throw refusal('ValidationException', `unused in expressions: ${unused.join(', ')}`);
}

function canceled(items: readonly { write: object; judged: Judged }[]): TransactionCanceledException {
  const CancellationReasons = items.map(({ write, judged }): CancellationReason => {
    if (judged.met) return { Code: 'None' };
    const returnsOld =
      'ReturnValuesOnConditionCheckFailure' in write && write.ReturnValuesOnConditionCheckFailure === 'ALL_OLD';
    return {
      Code: 'ConditionalCheckFailed',
      Message: 'The conditional request failed',
      ...(returnsOld && judged.before && { Item: stored(judged.before) }),
    };
  });
  return new TransactionCanceledException({
    message: 'Transaction cancelled',
    CancellationReasons,
    $metadata: metadata,
  });
}

function projected(item: Item, expression: string | undefined, given: Expressions): Item {
  if (expression === undefined) return item;
  const { names } = environmentOf(given);
  const paths = parseProjection(expression).what;
  return Object.fromEntries(
    paths.flatMap((path) => {
      const [first] = path;
      const name = typeof first === 'string' && first.startsWith('#') ? (names[first] ?? first) : String(first);
      const value = valueAt(item, path, names);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
