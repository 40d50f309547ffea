import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { MemoryDynamoDb } from './memory-dynamodb.ts';

/** What the stores take for a client: each command goes to `memory`, through `turn` where one is given, which may break it. */
export function memoryClient(
  memory: MemoryDynamoDb,
  turn: (command: object, perform: () => unknown) => Promise<unknown> = (_, perform) => Promise.resolve(perform()),
): DynamoDBDocumentClient {
  const send = (command: object) => turn(command, () => memory.perform(command));
  return { send } as unknown as DynamoDBDocumentClient;
}
