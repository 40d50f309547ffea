import * as z from 'zod';
import type { OperationStore } from '../../../adapters/dynamodb/operation-store.ts';
import type { ProposalStore } from '../../../adapters/dynamodb/proposal-store.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { payeeChange } from './payee-change.ts';

interface Dependencies {
  proposals: Pick<ProposalStore, 'find'>;
  operations: Pick<OperationStore, 'add'>;
}

/** What a change of account keeps of its holder, whosever account it is. */
const ofHolder = z.object({ accountHolder: z.string(), payee: payeeChange });

/**
 * The name that the bank of an account gave, beside the one that was proposed, to whoever may approve it: whether the two are
 * one is what is decided. That it was seen, by whom and why is written down before it is answered.
 */
export async function seePayeeName(
  call: Call<'seePayeeName'>,
  { proposals, operations }: Dependencies,
): Promise<Reply<'seePayeeName'>> {
  const proposal = await proposals.find(call.params.id);
  if (!proposal) return notFound;
  const { id } = proposal;
  const { data: held } = ofHolder.safeParse(proposal.change);
  if (held?.payee.outcome !== 'CLOSE_MATCH') return notFound;
  await operations.add(
    byOperator(call, { act: 'PERSON_UNMASKED', about: { kind: 'PROPOSAL', id }, why: call.body.reason }),
  );
  return { body: { proposed: held.accountHolder, atBank: held.payee.name } };
}
