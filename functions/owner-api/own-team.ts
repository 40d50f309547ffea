import type { OrganisationStore } from '../../adapters/dynamodb/organisation-store.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { Member } from '../../core/organisation/member.ts';
import type { Team } from '../../core/organisation/team.ts';
import type { Call } from '../http/call.ts';

/** The caller's own team as it is stored now, and the caller in it: what was remembered may be older than a removal. */
export async function ownTeam(
  { member }: Pick<Call<'listTeam'>, 'member'>,
  organisations: Pick<OrganisationStore, 'team'>,
): Promise<{ team: Team; self: Member } | { refusal: Refusal }> {
  const organisationId = member?.organisationId;
  const team = organisationId === undefined ? undefined : await organisations.team(organisationId);
  if (!team) return { refusal: { code: 'organisation-missing' } };
  const self = team.members.find(({ id }) => id === member?.id);
  return self ? { team, self } : { refusal: { code: 'access-ended' } };
}
