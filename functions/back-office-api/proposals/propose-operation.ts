import type { ProposalStore } from '../../../adapters/dynamodb/proposal-store.ts';
import { proposalKinds } from '../../../contract/back-office/proposals.ts';
import { may } from '../../../contract/back-office/rights.ts';
import { derivedId, requestHash } from '../../../core/ids.ts';
import { openProposal } from '../../../core/proposal/proposal.ts';
import { refused, type Call, type Reply } from '../../http/call.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { replayed } from '../accounts/replayed.ts';
import { proposalBody } from './proposal-body.ts';
import { kindOf, type KindDependencies } from './proposal-kinds.ts';

interface Dependencies extends KindDependencies {
  proposals: Pick<ProposalStore, 'find' | 'create'>;
}

/** Asks a second person to do what nobody may do alone, once for each idempotency key. */
export async function proposeOperation(
  call: Call<'proposeOperation'>,
  dependencies: Dependencies,
): Promise<Reply<'proposeOperation'>> {
  const { body, caller, roles, now, idempotencyKey } = call;
  const { kind: name, change: asked, reason, evidence } = body;
  const { proposals } = dependencies;
  if (!may(roles, proposalKinds[name].propose)) return refused({ code: 'right-missing' });
  const id = derivedId('back-office', 'proposal', idempotencyKey);
  const hash = requestHash(body);
  const answer = (stored: Parameters<typeof proposalBody>[0]) => proposalBody(stored, now);
  // Before it is judged: by now it may be done.
  const earlier = await proposals.find(id);
  if (earlier) return replayed(earlier, hash, answer);
  const kind = kindOf(name);
  const taken = await kind.take(asked, dependencies, now);
  if ('refusal' in taken) return taken;
  const judged = await kind.judge(taken.change, dependencies, now);
  if ('refusal' in judged) return judged;
  const wanted = { kind: name, change: taken.change, ...judged, reason, evidence };
  const proposal = openProposal(id, wanted, { by: caller, at: now }, hash);
  const operation = byOperator(call, {
    act: 'OPERATION_PROPOSED',
    about: judged.about,
    from: judged.from,
    to: { ...judged.to, proposal: id, kind: name },
    why: reason,
  });
  const outcome = await proposals.create(proposal, operation);
  return outcome.created ? { body: answer(proposal) } : replayed(outcome.existing, hash, answer);
}
