import { inject } from 'vitest';
import { withMemoryTables } from './memory-tables.ts';
import { withDynamoDb, type TestTables } from './tables.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the tests of the stores keep their items; in DynamoDB Local where nothing is said. */
    storeTables?: 'memory';
  }
}

/**
 * For tests of the stores, which ask DynamoDB Local, and pass in memory as well: there `npm run mutate` asks them, some thousand
 * times (docs/decisions/210).
 */
export const withStoreTables = (): TestTables =>
  inject('storeTables') === 'memory' ? withMemoryTables() : withDynamoDb();
