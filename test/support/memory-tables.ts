import { setImmediate } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
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
    documentsWith(plugins) {
      if (plugins.length > 0) throw new Error('nothing is put in the way of a memory: take DynamoDB Local');
      return documents;
    },
    freshTables: () => createTables(documents, `T${randomUUID()}-`),
  };
}
