import type { ProposalStore } from '../../../adapters/dynamodb/proposal-store.ts';
import { inRounds } from '../../../adapters/in-rounds.ts';
import { proposalKinds } from '../../../contract/back-office/proposals.ts';
import { may } from '../../../contract/back-office/rights.ts';
import { answerRefusal, approvedBy, isOutdated } from '../../../core/proposal/proposal.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { proposalBody } from './proposal-body.ts';
import { kindOf, type KindDependencies } from './proposal-kinds.ts';

interface Dependencies extends KindDependencies {
  proposals: Pick<ProposalStore, 'find' | 'advance'>;
}

/** The second person: what was proposed is judged again and done, with the proposal and its record at once or not at all. */
export async function approveProposal(
  call: Call<'approveProposal'>,
  dependencies: Dependencies,
): Promise<Reply<'approveProposal'>> {
  const { params, caller, roles, now } = call;
  const { proposals } = dependencies;
  return inRounds(`what proposal ${params.id} is about`, async () => {
    const proposal = await proposals.find(params.id);
    if (!proposal) return notFound;
    const { id, kind: name, change, reason, proposed } = proposal;
    if (!may(roles, proposalKinds[name].approve)) return refused({ code: 'right-missing' });
    // Said again by the same person, as after a lost reply.
    if (proposal.status === 'APPROVED' && proposal.approved.by === caller) {
      await kindOf(name).follow(change, proposal.approved, dependencies);
      return { body: proposalBody(proposal, now) };
    }
    if (proposal.status !== 'OPEN') return refused({ code: 'proposal-ended' });
    const approval = { by: caller, at: now };
    const refusal = answerRefusal(proposal, approval);
    if (refusal) return refused({ code: refusal });
    const kind = kindOf(name);
    const judged = await kind.judge(change, dependencies, now);
    if ('refusal' in judged) return judged;
    if (isOutdated(proposal, judged)) return refused({ code: 'proposal-outdated' });
    const operation = byOperator(call, {
      act: proposalKinds[name].act,
      about: judged.about,
      from: judged.from,
      to: { ...judged.to, proposal: id, proposedBy: proposed.by },
      why: reason,
    });
    const after = approvedBy(proposal, approval);
    const alongside = proposals.advance(proposal, after);
    const acts = { proposalId: id, proposed, approved: approval };
    const done = await kind.carryOut(change, { now, ...acts, alongside, operation }, dependencies);
    if (done) await kind.follow(change, approval, dependencies);
    if (done) return { body: { ...proposalBody(after, now), ...(done !== true && { result: done }) } };
    return undefined;
  });
}
