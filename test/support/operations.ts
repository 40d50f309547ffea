import { ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { randomUUID } from 'node:crypto';
import { fromOperationItem } from '../../adapters/dynamodb/operation-item.ts';
import type { Act } from '../../contract/back-office/acts.ts';
import type { Operation } from '../../core/operations/operation.ts';
import { instant } from '../../core/time.ts';

/** Something that an operator does; `changes` are what the test is about. */
export const anOperation = (changes: Partial<Operation> = {}): Operation => ({
  id: randomUUID(),
  at: instant(Date.parse('2026-01-05T11:00:00Z')),
  by: { kind: 'OPERATOR', id: 'ops', roles: ['ops'] },
  act: 'MERCHANT_CHANGED',
  about: { kind: 'MERCHANT', id: 'merchant' },
  requestId: 'request',
  ...changes,
});

async function records(client: DynamoDBDocumentClient, { operations }: { operations: string }) {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: operations, ConsistentRead: true }));
  return Items.map(fromOperationItem);
}

/** What the journal says that something became by acts of a kind. */
export const recordedFacts = async (client: DynamoDBDocumentClient, tables: { operations: string }, of: Act) =>
  (await records(client, tables)).filter(({ act }) => act === of).map(({ to }) => to);

/** What the journal holds of acts: which, whose, about what. */
export async function recordedActs(client: DynamoDBDocumentClient, tables: { operations: string }) {
  return (await records(client, tables)).map(({ act, by, about }) => [act, by.id, about.id]);
}
