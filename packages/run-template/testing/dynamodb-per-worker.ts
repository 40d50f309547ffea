import type { TestProject } from 'vitest/node';
import { startDynamoDb } from '../services/dynamodb.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the DynamoDB Locals that the integration tests share, one for each worker. */
    dynamoDbEndpoints: string[];
  }
}

/**
 * One DynamoDB Local for all files of a worker: a second to start it, and many more until its Java code is warm. Not one for
 * all workers, because it does one thing at a time, however many ask.
 */
export default async function startDynamoDbs(project: TestProject): Promise<() => Promise<void>> {
  const all = await Promise.all(Array.from({ length: project.config.maxWorkers }, () => startDynamoDb()));
  project.provide(
    'dynamoDbEndpoints',
    all.map(({ endpoint }) => endpoint),
  );
  return async () => {
    await Promise.all(all.map((dynamoDb) => dynamoDb.close()));
  };
}

/** The one of the worker that asks, by Vitest's number of it, which begins with 1. */
export function ofThisWorker(endpoints: readonly string[]): string {
  const endpoint = endpoints[Number(process.env.VITEST_POOL_ID) - 1];
  if (endpoint === undefined)
    throw new Error(`no DynamoDB Local for worker ${process.env.VITEST_POOL_ID ?? 'unknown'}`);
  return endpoint;
}
