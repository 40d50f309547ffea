import type { ProposalStore } from '../../../adapters/dynamodb/proposal-store.ts';
import type { Act } from '../../../contract/back-office/acts.ts';
import { proposalKinds } from '../../../contract/back-office/proposals.ts';
import { may } from '../../../contract/back-office/rights.ts';
import {
  answerRefusal,
  rejectedBy,
  withdrawnBy,
  withdrawRefusal,
  type Proposal,
} from '../../../core/proposal/proposal.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { proposalBody } from './proposal-body.ts';

interface Dependencies {
  proposals: Pick<ProposalStore, 'find' | 'save'>;
}

/** The second person says no, and why. */
export async function rejectProposal(
  call: Call<'rejectProposal'>,
  { proposals }: Dependencies,
): Promise<Reply<'rejectProposal'>> {
  const { params, body, caller, roles, now } = call;
  const proposal = await proposals.find(params.id);
  if (!proposal) return notFound;
  if (!may(roles, proposalKinds[proposal.kind].approve)) return refused({ code: 'right-missing' });
  if (proposal.status === 'REJECTED' && proposal.rejected.by === caller) return { body: proposalBody(proposal, now) };
  if (proposal.status !== 'OPEN') return refused({ code: 'proposal-ended' });
  const rejected = { by: caller, at: now };
  const refusal = answerRefusal(proposal, rejected);
  if (refusal) return refused({ code: refusal });
  const after = rejectedBy(proposal, rejected, body.answer);
  const saved = await proposals.save(proposal, after, recordOf(call, 'PROPOSAL_REJECTED', proposal, body.answer));
  return saved ? { body: proposalBody(after, now) } : refused({ code: 'proposal-ended' });
}

/** Who proposed it takes it back. */
export async function withdrawProposal(
  call: Call<'withdrawProposal'>,
  { proposals }: Dependencies,
): Promise<Reply<'withdrawProposal'>> {
  const { params, caller, now } = call;
  const proposal = await proposals.find(params.id);
  if (!proposal) return notFound;
  if (proposal.status === 'WITHDRAWN' && proposal.withdrawn.by === caller) return { body: proposalBody(proposal, now) };
  if (proposal.status !== 'OPEN') return refused({ code: 'proposal-ended' });
  const withdrawn = { by: caller, at: now };
  const refusal = withdrawRefusal(proposal, withdrawn);
  if (refusal) return refused({ code: refusal });
  const after = withdrawnBy(proposal, withdrawn);
  const saved = await proposals.save(proposal, after, recordOf(call, 'PROPOSAL_WITHDRAWN', proposal));
  return saved ? { body: proposalBody(after, now) } : refused({ code: 'proposal-ended' });
}

const recordOf = (call: Parameters<typeof byOperator>[0], act: Act, { id, kind, about }: Proposal, why?: string) =>
  byOperator(call, { act, about, to: { proposal: id, kind }, ...(why !== undefined && { why }) });
