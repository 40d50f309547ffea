import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ClientPlugin } from '../../adapters/aws-clients.ts';
import { memoryClient } from '../../simulation/dynamodb/memory-client.ts';
import { MemoryDynamoDb } from '../../simulation/dynamodb/memory-dynamodb.ts';
import { createTables, type TestTables } from './tables.ts';

/**
 * A DynamoDB in this process, for tests of what is done with the stores (docs/decisions/210): in milliseconds what takes DynamoDB
 * Local a second. Calls at once take turns, and indexes follow at once. What DynamoDB itself does, the tests of the stores ask
 * DynamoDB Local.
 */
export function withMemoryTables(): TestTables {
  const memory: MemoryDynamoDb = new MemoryDynamoDb((changes) => {
    for (const { table } of changes) memory.table(table).follow();
  });
  const documents = memoryClient(memory, async (_, perform) => {
    await setImmediate();
    return perform();
  });
  return {
    documents,
    documentsWith: (plugins) => (plugins.length === 0 ? documents : broken(documents, plugins)),
    freshTables: () => createTables(documents, `T${randomUUID()}-`),
  };
}

/** As the SDK names the command on the wire. */
const wireNames: Readonly<Record<string, string>> = {
  GetCommand: 'GetItemCommand',
  PutCommand: 'PutItemCommand',
  UpdateCommand: 'UpdateItemCommand',
  DeleteCommand: 'DeleteItemCommand',
  TransactWriteCommand: 'TransactWriteItemsCommand',
  BatchGetCommand: 'BatchGetItemCommand',
  BatchWriteCommand: 'BatchWriteItemCommand',
};

type Handler = (args: { input: object }) => Promise<{ output: unknown }>;
type Middleware = (next: Handler, context: { commandName: string }) => Handler;

/** Each call goes by the plugins as in the SDK, which here tries nothing again: the stores are told of every fault. */
function broken(documents: DynamoDBDocumentClient, plugins: readonly ClientPlugin[]): DynamoDBDocumentClient {
  const send = async (command: { input: object }): Promise<unknown> => {
    const { name } = command.constructor;
    let handler: Handler = async () => ({ output: await documents.send(command as never) });
    const stack = {
      add: (middleware: Middleware) => {
        handler = middleware(handler, { commandName: wireNames[name] ?? name });
      },
    };
    for (const plugin of plugins) plugin.applyToStack(stack as unknown as Parameters<ClientPlugin['applyToStack']>[0]);
    return (await handler({ input: command.input })).output;
  };
  return { send } as unknown as DynamoDBDocumentClient;
}
