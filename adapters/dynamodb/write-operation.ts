import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dayOf, nextRecord, type Operation, type OperationRecord } from '../../core/operations/operation.ts';
import type { LocalDate } from '../../core/time.ts';
import { pause } from '../clock.ts';
import { systemRandomness } from '../randomness.ts';
import { Unavailable } from '../unavailable.ts';
import { dayKey, fromOperationItem, toOperationItem } from './operation-item.ts';
import { read } from './read.ts';
import { write, type NamedWrite, type WriteDependencies, type WriteOutcome } from './write.ts';

export interface OperationDependencies extends WriteDependencies {
  /** The name of the table of operations. */
  operations: string;
}

const triesMax = 12;
const pauseMs = 15;

/**
 * What an act changes and its record in the journal, in one transaction: both or none. The record takes the number after the
 * newest of its day; when another act has taken it, the next one. Everything else is as `write` has it: a failed condition of
 * one of `writes` is the answer, and nothing is recorded.
 *
 * The transaction is known by its token, so that a lost reply records nothing twice; that a call which the caller repeats
 * acts once, `writes` see to by their own conditions.
 *
 * @throws Unavailable when it did not go through, or when others were always first
 */
export async function writeOperation<Name extends string>(
  writes: readonly NamedWrite<Name>[],
  operation: Operation,
  { operations, ...dependencies }: OperationDependencies,
): Promise<WriteOutcome<Name>> {
  const { client, random = systemRandomness, sleep = pause } = dependencies;
  const [first, ...rest] = writes;
  for (let tries = 1; tries <= triesMax; tries += 1) {
    const record = nextRecord(operation, await lastRecord(client, operations, dayOf(operation)));
    const put = recordPut(operations, record);
    const outcome = await write<Name | 'operation'>(first ? [first, ...rest, put] : [put], dependencies);
    if (outcome.committed) return outcome;
    const { failed, current } = outcome;
    if (failed !== 'operation') return { committed: false, failed: failed, current };
    if (current && fromOperationItem(current).id === operation.id) return { committed: true };
    await sleep(random.fraction() * pauseMs * tries);
  }
  throw new Unavailable('the journal of operations');
}

/** The same, of what an operator does as well as the service itself: without an operation, nothing is recorded. */
export function writeActed<Name extends string>(
  writes: readonly [NamedWrite<Name>, ...NamedWrite<Name>[]],
  operation: Operation | undefined,
  { operations, ...dependencies }: WriteDependencies & { operations: string | undefined },
): Promise<WriteOutcome<Name>> {
  if (!operation) return write(writes, dependencies);
  if (operations === undefined) throw new Error('an operation needs the table of operations');
  return writeOperation(writes, operation, { ...dependencies, operations });
}

/** The newest record of a day, by a strong read. */
export async function lastRecord(
  client: DynamoDBDocumentClient,
  table: string,
  day: LocalDate,
): Promise<OperationRecord | undefined> {
  const { Items: [item] = [] } = await read(() =>
    client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :day',
        ExpressionAttributeValues: { ':day': dayKey(day) },
        ScanIndexForward: false,
        Limit: 1,
        ConsistentRead: true,
      }),
    ),
  );
  return item && fromOperationItem(item);
}

function recordPut(table: string, record: OperationRecord): NamedWrite<'operation'> {
  return {
    name: 'operation',
    Put: { TableName: table, Item: toOperationItem(record), ConditionExpression: 'attribute_not_exists(pk)' },
  };
}
