import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { backOfficeRoles } from '../../contract/back-office/rights.ts';
import type { Operation } from '../../core/operations/operation.ts';
import {
  operatorOutcomes,
  type AgreedChange,
  type OperatorChange,
  type OperatorOutcome,
} from '../../core/operators/operator-change.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark } from './item-kind.ts';
import { readItem } from './read-item.ts';
import { write, type NamedWrite } from './write.ts';
import { writeOperation } from './write-operation.ts';

const change = parse.object<OperatorChange>({
  operatorId: parse.text,
  roles: parse.list(parse.oneOf(backOfficeRoles)),
  invited: parse.optional(parse.object<{ name: string; email: string }>({ name: parse.text, email: parse.text })),
});
const agreedItem = itemKind<AgreedChange>({
  table: 'Orders',
  key: ['pk', 'sk'],
  content: parse.object<AgreedChange>(
    {
      proposalId: parse.text,
      approvedAt: parse.instant,
      change,
      outcome: parse.optional(parse.oneOf(operatorOutcomes)),
    },
    keysAndMark,
  ),
});
const key = { pk: 'OPERATORS', sk: 'CHANGE' };

export type OperatorChangeStore = ReturnType<typeof operatorChangeStore>;

/** The last change of the back office's people that two of them agreed to, and what came of it: one item, whose stream carries it out. */
export function operatorChangeStore(client: DynamoDBDocumentClient, table: string, operations?: string) {
  const inPlaceOf = (before: AgreedChange | undefined, Item: object): NamedWrite<'agreed'> => ({
    name: 'agreed',
    Put: {
      TableName: table,
      Item: { ...Item },
      ...(before
        ? {
            ConditionExpression: 'proposalId = :before',
            ExpressionAttributeValues: { ':before': before.proposalId },
          }
        : { ConditionExpression: 'attribute_not_exists(pk)' }),
    },
  });

  return {
    /** A strong read. */
    last: (): Promise<AgreedChange | undefined> => readItem(client, table, key, agreedItem),

    /** With what belongs to it. @returns false when another was agreed to meanwhile, or when the reply of a first try was lost: read again */
    async agree(
      agreed: AgreedChange,
      before: AgreedChange | undefined,
      { alongside, operation }: { alongside: readonly NamedWrite<string>[]; operation: Operation },
    ): Promise<boolean> {
      if (operations === undefined) throw new Error('a change that is agreed to needs the table of operations');
      const writes = [inPlaceOf(before, agreedItem.toItem(key, agreed)), ...alongside];
      return (await writeOperation<string>(writes, operation, { client, operations })).committed;
    },

    /** What came of it. Name and address of somebody who was invited are the pool's from now on. */
    async finish(agreed: AgreedChange, outcome: OperatorOutcome): Promise<void> {
      const { operatorId, roles } = agreed.change;
      await write([inPlaceOf(agreed, agreedItem.toItem(key, { ...agreed, change: { operatorId, roles }, outcome }))], {
        client,
      });
    },
  };
}
