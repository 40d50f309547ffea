import type { TestProject } from 'vitest/node';
import { startDynamoDb } from '../../services/dynamodb.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the DynamoDB Local that all integration tests share, each with tables of its own. */
    dynamoDbEndpoint: string;
  }
}

/** One DynamoDB Local for all integration tests: a second to start it, and many more until its Java code is warm. */
export default async function shareDynamoDb(project: TestProject): Promise<() => Promise<void>> {
  const dynamoDb = await startDynamoDb();
  project.provide('dynamoDbEndpoint', dynamoDb.endpoint);
  return () => dynamoDb.close();
}
