import type { OrganisationStore } from '../../adapters/dynamodb/organisation-store.ts';
import { inRounds } from '../../adapters/in-rounds.ts';
import type { Act } from '../../contract/back-office/acts.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { memberFacts } from '../../core/operations/member-facts.ts';
import { changeTeam, type TeamCommand } from '../../core/organisation/change-team.ts';
import type { Member } from '../../core/organisation/member.ts';
import type { Call } from '../http/call.ts';
import { byMember } from '../operations/operation-of.ts';
import { ownTeam } from './own-team.ts';

const acts: Record<TeamCommand['type'], Act> = {
  invite: 'MEMBER_INVITED',
  change: 'MEMBER_CHANGED',
  remove: 'MEMBER_REMOVED',
};

interface Dependencies {
  organisations: Pick<OrganisationStore, 'team' | 'change'>;
}

/**
 * Decides on the team as it is and writes that with its record; when somebody else was first, decides anew.
 *
 * @param prepare done once before anything is written; may still refuse
 */
export async function changeTeamOf(
  call: Pick<Call<'changeMember'>, 'now' | 'member' | 'caller' | 'roles' | 'requestId'>,
  command: TeamCommand,
  { organisations }: Dependencies,
  prepare: () => Promise<Refusal | undefined> = () => Promise.resolve(undefined),
): Promise<{ member: Member } | { refusal: Refusal }> {
  let isPrepared = false;
  return inRounds('the team', async () => {
    const own = await ownTeam(call, organisations);
    if ('refusal' in own) return own;
    const decision = changeTeam(own.team, command, { actor: own.self, now: call.now });
    if ('refusal' in decision) return decision;
    if (decision.kind === 'repeat') return { member: decision.member };
    const refusal = isPrepared ? undefined : await prepare();
    if (refusal) return { refusal };
    isPrepared = true;
    const { before, after } = decision;
    const operation = byMember(call, {
      act: acts[command.type],
      about: { kind: 'MEMBER', id: after.id },
      ...(before && { from: memberFacts(before) }),
      to: memberFacts(after),
    });
    if (await organisations.change({ before: own.team.organisation, members: [after] }, operation)) {
      return { member: after };
    }
    return undefined;
  });
}
