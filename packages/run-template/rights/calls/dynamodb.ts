import type { Need } from '../policy/decide.ts';
import { jsonOperation, pick } from './service-call.ts';
import type { ReadNeeds } from './service-call.ts';
import { tableKeys } from './table-keys.ts';
import type { TableKeys } from './table-keys.ts';

type Item = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

interface BatchedWrite {
  readonly PutRequest?: { readonly Item?: Item };
  readonly DeleteRequest?: { readonly Key?: Item };
}

/** The parts of DynamoDB's calls that its rights depend on. */
interface Input {
  readonly TableName: string;
  readonly Key?: Item;
  readonly Item?: Item;
  readonly IndexName?: string;
  readonly KeyConditionExpression?: string;
  readonly ProjectionExpression?: string;
  readonly UpdateExpression?: string;
  readonly ConditionExpression?: string;
  readonly ReturnValues?: string;
  readonly Select?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Item;
  readonly RequestItems?: Readonly<Record<string, { readonly Keys?: readonly Item[] } | readonly BatchedWrite[]>>;
  readonly TransactItems?: readonly Readonly<Record<string, Input>>[];
}

/** Of a batch of reads, or of writes. */
const keysIn = (requests: NonNullable<Input['RequestItems']>[string]): readonly (Item | undefined)[] =>
  'map' in requests
    ? requests.map(({ PutRequest, DeleteRequest }) => PutRequest?.Item ?? DeleteRequest?.Key)
    : (requests.Keys ?? []);

/**
 * The rights that a call of DynamoDB needs ("Service Authorization Reference", and for transactions "Using IAM with DynamoDB
 * transactions": each item its own action).
 */
export const dynamoDbNeeds: ReadNeeds = (stack) => {
  const tableOf = tableKeys(stack);

  const onTable = (action: string, table: TableKeys, keys: readonly (string | undefined)[], index?: string): Need[] => {
    const leadingKeys = keys.filter((key) => key !== undefined);
    const resource = index === undefined ? table.arn : `${table.arn}/index/${index}`;
    const need: Need = { action: `dynamodb:${action}`, resource, context: { 'dynamodb:leadingkeys': leadingKeys } };
    return table.encryptedWith === undefined ? [need] : [need, decryption(table.encryptedWith)];
  };
  /** DynamoDB opens the table's own key with the rights of its caller, whether to read or to write. */
  const decryption = (resource: string): Need => ({
    action: 'kms:Decrypt',
    resource,
    context: { 'kms:viaservice': [`dynamodb.${stack.deployment.region}.amazonaws.com`] },
  });

  const onItem = (action: string) => (input: Input) => {
    const table = tableOf(input.TableName);
    return onTable(action, table, [keyText((input.Key ?? input.Item)?.[table.partitionKey ?? ''])]);
  };
  const onUpdate = (input: Input) => {
    const [need, ...others] = onItem('UpdateItem')(input);
    return need ? [{ ...need, context: { ...need.context, ...whatIsChanged(input) } }, ...others] : [];
  };
  const onBatch = (action: string) => (input: Input) =>
    Object.entries(input.RequestItems ?? {}).flatMap(([name, requests]) => {
      const table = tableOf(name);
      return onTable(
        action,
        table,
        keysIn(requests).map((key) => keyText(key?.[table.partitionKey ?? ''])),
      );
    });
  const onEach = (actions: Readonly<Record<string, string>>) => (input: Input) =>
    (input.TransactItems ?? []).flatMap((item) =>
      Object.entries(item).flatMap(([kind, part]) => onItem(pick(actions, kind, 'DynamoDB'))(part)),
    );
  const onQuery = (action: string) => (input: Input) => {
    const table = tableOf(input.TableName);
    const { IndexName: index } = input;
    const partitionKey = index === undefined ? table.partitionKey : table.indexes.get(index);
    const needs = onTable(action, table, [queriedKey(input, partitionKey)], index);
    return needs.map((need, at) => (at === 0 ? { ...need, context: { ...need.context, ...whatIsRead(input) } } : need));
  };

  const operations: Readonly<Record<string, (input: Input) => Need[]>> = {
    GetItem: onItem('GetItem'),
    PutItem: onItem('PutItem'),
    UpdateItem: onUpdate,
    DeleteItem: onItem('DeleteItem'),
    Query: onQuery('Query'),
    Scan: onQuery('Scan'),
    BatchGetItem: onBatch('BatchGetItem'),
    BatchWriteItem: onBatch('BatchWriteItem'),
    TransactGetItems: onEach({ Get: 'GetItem' }),
    TransactWriteItems: onEach({
      Put: 'PutItem',
      Update: 'UpdateItem',
      Delete: 'DeleteItem',
      ConditionCheck: 'ConditionCheckItem',
    }),
  };
  return (call) => pick(operations, jsonOperation(call), 'DynamoDB')(JSON.parse(call.body) as Input);
};

/** The value that a query asks its partition key to be; undefined for a scan. */
function queriedKey(input: Input, partitionKey: string | undefined): string | undefined {
  const { KeyConditionExpression: expression = '', ExpressionAttributeNames: names = {} } = input;
  for (const [, name = '', value = ''] of expression.matchAll(/([#\w]+)\s*=\s*(:\w+)/g)) {
    if ((names[name] ?? name) === partitionKey) return keyText(input.ExpressionAttributeValues?.[value]);
  }
  return undefined;
}

/** The attributes that a query names, where it names what it reads. */
function whatIsRead(input: Input): Record<string, string[]> {
  const { ProjectionExpression: projection, KeyConditionExpression: condition = '', Select } = input;
  const { ExpressionAttributeNames: names = {} } = input;
  const projected = projection?.split(',').map((path) => path.trim().replace(/[.[].*$/, '')) ?? [];
  const keys = [...condition.matchAll(/([#\w]+)\s*(?:=|<|>|BETWEEN)|\(\s*([#\w]+)\s*,/g)].map(
    ([, a, b]) => a ?? b ?? '',
  );
  const attributes = [...new Set([...projected, ...keys].map((name) => names[name] ?? name))];
  return {
    ...(projection !== undefined && { 'dynamodb:attributes': attributes }),
    ...(Select !== undefined && { 'dynamodb:select': [Select] }),
  };
}

const keywords = new Set(['SET', 'ADD', 'REMOVE', 'DELETE', 'AND', 'OR', 'NOT', 'BETWEEN', 'IN']);

/** The attributes that an update names, its key's among them, and what it asks to be answered. */
function whatIsChanged(input: Input): Record<string, string[]> {
  const { UpdateExpression: update = '', ConditionExpression: condition = '', ReturnValues } = input;
  const { ExpressionAttributeNames: names = {}, Key = {} } = input;
  // Neither a value (`:at`), nor a function, nor what stands inside of an attribute.
  const named = [...`${update} ${condition}`.matchAll(/(?<![:#\w.])(#?\w+)(?![\w(])/g)].map(([, name = '']) => name);
  const attributes = named.filter((name) => !keywords.has(name.toUpperCase()) && !/^\d/.test(name));
  return {
    'dynamodb:attributes': [...new Set([...Object.keys(Key), ...attributes.map((name) => names[name] ?? name)])],
    ...(ReturnValues !== undefined && { 'dynamodb:returnvalues': [ReturnValues] }),
  };
}

/** A key is a string, a number or bytes, each of them text on the wire. */
function keyText(value: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const [text] = Object.values(value ?? {});
  return typeof text === 'string' ? text : undefined;
}
