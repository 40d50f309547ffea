import { object, text } from '../../../adapters/parse.ts';
import type { ProposalStore } from '../../../adapters/dynamodb/proposal-store.ts';
import { isExpired } from '../../../core/proposal/proposal.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';
import { paged } from '../../http/paged.ts';
import { proposalBody } from './proposal-body.ts';

/** The last one seen. */
const position = object<{ place: string }>({ place: text });

/** Proposals, newest first: those that wait for a second person, or all. */
export async function listProposals(
  { caller, query, now }: Call<'listProposals'>,
  { proposals }: { proposals: Pick<ProposalStore, 'list'> },
): Promise<Reply<'listProposals'>> {
  const { which = 'open' } = query;
  const page = await paged({ query, boundTo: { list: 'proposals', which, caller }, position }, async (after, limit) => {
    const { items, next } = await proposals.list({ which, limit, before: after?.place });
    const listed = which === 'open' ? items.filter((item) => item.status === 'OPEN' && !isExpired(item, now)) : items;
    return {
      items: listed.map((item) => proposalBody(item, now)),
      next: next === undefined ? undefined : { place: next },
    };
  });
  return 'refusal' in page ? page : { body: page };
}

/** One proposal, whatever came of it. */
export async function getProposal(
  { params, now }: Call<'getProposal'>,
  { proposals }: { proposals: Pick<ProposalStore, 'find'> },
): Promise<Reply<'getProposal'>> {
  const proposal = await proposals.find(params.id);
  return proposal ? { body: proposalBody(proposal, now) } : notFound;
}
