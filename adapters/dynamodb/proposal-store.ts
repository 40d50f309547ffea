import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { subjectKinds } from '../../contract/back-office/acts.ts';
import { proposalKindNames } from '../../contract/back-office/proposals.ts';
import { proposalLimits } from '../../contract/settings/limits.ts';
import type { Operation } from '../../core/operations/operation.ts';
import type { Proposal, ProposalIn } from '../../core/proposal/proposal.ts';
import { addMs } from '../../core/time.ts';
import { act } from '../parse-act.ts';
import * as parse from '../parse.ts';
import type { Item } from './errors.ts';
import { itemKind, keysAndMark } from './item-kind.ts';
import { newestListed, oldestListed, type Listed, type NewestListed } from './newest-listed.ts';
import { readItem } from './read-item.ts';
import type { NamedWrite } from './write.ts';
import { writeOperation } from './write-operation.ts';
import { sortableInstant } from './sortable-instant.ts';

const flat = parse.mapOf(parse.textOrNumber);
const change = parse.mapOf<Proposal['change'][string]>((value) =>
  typeof value === 'object' ? flat(value) : parse.textOrNumber(value),
);
const facts = {
  id: parse.text,
  version: parse.integer,
  kind: parse.oneOf(proposalKindNames),
  change,
  about: parse.object<Proposal['about']>({ kind: parse.oneOf(subjectKinds), id: parse.text }),
  from: flat,
  to: flat,
  reason: parse.text,
  evidence: parse.text,
  proposed: act,
  expiresAt: parse.instant,
  requestHash: parse.text,
};

const proposalItem = itemKind<Proposal>({
  table: 'Orders',
  key: ['pk', 'sk'],
  content: parse.tagged<Proposal, 'status'>('status', {
    OPEN: parse.object<ProposalIn<'OPEN'>>({ ...facts, status: parse.oneOf(['OPEN']) }, keysAndMark),
    APPROVED: parse.object<ProposalIn<'APPROVED'>>(
      { ...facts, status: parse.oneOf(['APPROVED']), approved: act },
      keysAndMark,
    ),
    REJECTED: parse.object<ProposalIn<'REJECTED'>>(
      { ...facts, status: parse.oneOf(['REJECTED']), rejected: act, answer: parse.text },
      keysAndMark,
    ),
    WITHDRAWN: parse.object<ProposalIn<'WITHDRAWN'>>(
      { ...facts, status: parse.oneOf(['WITHDRAWN']), withdrawn: act },
      keysAndMark,
    ),
  }),
});
/** In seconds, DynamoDB forgets a place among the open ones that nobody has taken away. */
const listedItem = itemKind<{ proposalId: string }>({
  table: 'Orders',
  key: ['pk', 'sk'],
  content: parse.object<{ proposalId: string }>({ proposalId: parse.text }, [...keysAndMark, 'forgetAt']),
});

const proposalKey = (id: string) => ({ pk: `PROPOSAL#${id}`, sk: 'PROPOSAL' });
const listed = (partition: string) => ({
  partition,
  keyOf: (item: Item) => proposalKey(listedItem.parse(item).proposalId),
  parse: proposalItem.parse,
});
const all = listed('PROPOSALS');
const open = listed('PROPOSALS#OPEN');
const placeOf = ({ id, proposed }: Proposal): string => `${sortableInstant(proposed.at)}#${id}`;

export type ProposalStore = ReturnType<typeof proposalStore>;

/** What waits for a second person, and what came of it, in the table of the orders. */
export function proposalStore(client: DynamoDBDocumentClient, table: string, operations: string) {
  const put = <Name extends string>(name: Name, Item: Item): NamedWrite<Name> => ({
    name,
    Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' },
  });

  /** The writes by which it becomes `after`, for the transaction that does what it says. */
  const advance = (before: Proposal, after: Proposal): [NamedWrite<'proposal'>, NamedWrite<'place'>] => [
    {
      name: 'proposal',
      Put: {
        TableName: table,
        Item: proposalItem.toItem(proposalKey(after.id), after),
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':version': before.version },
      },
    },
    { name: 'place', Delete: { TableName: table, Key: { pk: open.partition, sk: placeOf(before) } } },
  ];

  return {
    advance,

    /** A strong read. */
    find: (id: string): Promise<Proposal | undefined> => readItem(client, table, proposalKey(id), proposalItem),

    /** Once for each id: the first call wins, the others get what it made. */
    async create(
      proposal: ProposalIn<'OPEN'>,
      operation: Operation,
    ): Promise<{ created: true } | { created: false; existing: Proposal }> {
      const place = { sk: placeOf(proposal) };
      const forgetAt = Math.ceil(addMs(proposal.expiresAt, proposalLimits.openMs) / 1_000);
      const outcome = await writeOperation(
        [
          put('proposal', proposalItem.toItem(proposalKey(proposal.id), proposal)),
          put('listed', listedItem.toItem({ pk: all.partition, ...place }, { proposalId: proposal.id })),
          put('open', listedItem.toItem({ pk: open.partition, ...place }, { proposalId: proposal.id, forgetAt })),
        ],
        operation,
        { client, operations },
      );
      if (outcome.committed) return { created: true };
      if (!outcome.current) throw new Error(`proposal ${proposal.id} has disappeared`);
      return { created: false, existing: proposalItem.parse(outcome.current) };
    },

    /** @returns false when somebody else was first */
    async save(before: Proposal, after: Proposal, operation: Operation): Promise<boolean> {
      return (await writeOperation(advance(before, after), operation, { client, operations })).committed;
    },

    /** Newest first; those that wait, or all. One that has expired waits no more, and may still be among them. */
    list: ({
      which,
      limit,
      before,
    }: {
      which: 'open' | 'all';
      limit: number;
      before?: string | undefined;
    }): Promise<NewestListed<Proposal>> =>
      newestListed({ client, table }, which === 'open' ? open : all, limit, before),

    /** Those that wait for a second person, oldest first; some may have expired. */
    waiting: (limit: number): Promise<Listed<Proposal>> => oldestListed({ client, table }, open, limit),
  };
}
