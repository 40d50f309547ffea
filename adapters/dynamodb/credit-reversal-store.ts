import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { CreditReversal } from '../../core/credit/credit-reversal.ts';
import type { Operation } from '../../core/operations/operation.ts';
import { act } from '../parse-act.ts';
import * as parse from '../parse.ts';
import type { Item } from './errors.ts';
import { itemKind, keysAndMark } from './item-kind.ts';
import { newestListed, type NewestListed } from './newest-listed.ts';
import { readItem } from './read-item.ts';
import type { NamedWrite } from './write.ts';
import { writeActed } from './write-operation.ts';
import { sortableInstant } from './sortable-instant.ts';

const facts = {
  id: parse.text,
  version: parse.integer,
  creditId: parse.text,
  clientId: parse.text,
  wanted: parse.cents,
  reason: parse.text,
  proposed: act,
  requestHash: parse.text,
};

type In<Status extends CreditReversal['status']> = Extract<CreditReversal, { status: Status }>;

const reversalItem = itemKind<CreditReversal>({
  table: 'Orders',
  key: ['pk', 'sk'],
  content: parse.tagged<CreditReversal, 'status'>('status', {
    PROPOSED: parse.object<In<'PROPOSED'>>({ ...facts, status: parse.oneOf(['PROPOSED']) }, keysAndMark),
    DONE: parse.object<In<'DONE'>>(
      { ...facts, status: parse.oneOf(['DONE']), released: act, reversed: parse.cents, missing: parse.cents },
      keysAndMark,
    ),
    CANCELLED: parse.object<In<'CANCELLED'>>(
      { ...facts, status: parse.oneOf(['CANCELLED']), cancelled: act },
      keysAndMark,
    ),
  }),
});
const listedItem = itemKind<{ reversalId: string }>({
  table: 'Orders',
  key: ['pk', 'sk'],
  content: parse.object<{ reversalId: string }>({ reversalId: parse.text }, keysAndMark),
});

const reversalKey = (id: string) => ({ pk: `REVERSAL#${id}`, sk: 'REVERSAL' });
const reversals = {
  partition: 'REVERSALS',
  keyOf: (listed: Item) => reversalKey(listedItem.parse(listed).reversalId),
  parse: reversalItem.parse,
};
const placeOf = ({ id, proposed }: CreditReversal): string => `${sortableInstant(proposed.at)}#${id}`;

export type CreditReversalStore = ReturnType<typeof creditReversalStore>;

/** Reversals of credits, in the table of the orders. */
export function creditReversalStore(client: DynamoDBDocumentClient, table: string, operations: string) {
  /** The write by which it becomes `after`, for the transaction that does what it says. */
  const advance = (before: CreditReversal, after: CreditReversal): NamedWrite<'reversal'> => ({
    name: 'reversal',
    Put: {
      TableName: table,
      Item: reversalItem.toItem(reversalKey(after.id), after),
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: { ':version': before.version },
    },
  });

  return {
    advance,

    find: (id: string): Promise<CreditReversal | undefined> => readItem(client, table, reversalKey(id), reversalItem),

    async create(
      reversal: In<'PROPOSED'>,
      operation: Operation,
    ): Promise<{ created: true } | { created: false; existing: CreditReversal }> {
      const put = (name: string, Item: Record<string, unknown>): NamedWrite<string> => ({
        name,
        Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' },
      });
      const listed = listedItem.toItem({ pk: reversals.partition, sk: placeOf(reversal) }, { reversalId: reversal.id });
      const outcome = await writeActed(
        [put('reversal', reversalItem.toItem(reversalKey(reversal.id), reversal)), put('listed', listed)],
        operation,
        { client, operations },
      );
      if (outcome.committed) return { created: true };
      if (!outcome.current) throw new Error(`reversal ${reversal.id} has disappeared`);
      return { created: false, existing: reversalItem.parse(outcome.current) };
    },

    /** @returns false when somebody else was first */
    async save(before: CreditReversal, after: CreditReversal, operation: Operation): Promise<boolean> {
      return (await writeActed([advance(before, after)], operation, { client, operations })).committed;
    },

    /** Newest first. @param before the place of the last one seen */
    list: (limit: number, before?: string): Promise<NewestListed<CreditReversal>> =>
      newestListed({ client, table }, reversals, limit, before),
  };
}
