import type { OrganisationStore } from '../../adapters/dynamodb/organisation-store.ts';
import type { MerchantProfile } from '../../core/merchant.ts';
import { ownersOfAny, type Owner } from '../../core/organisation/owners-of-any.ts';

/** All who own the establishment now; while there is no organisation, its one person. */
export async function ownersOf(
  { id, organisationId }: Pick<MerchantProfile, 'id' | 'organisationId'>,
  organisations: Pick<OrganisationStore, 'team'>,
): Promise<Owner[]> {
  const team = organisationId === undefined ? undefined : await organisations.team(organisationId);
  return team ? ownersOfAny(team.members, [id]) : [{ memberId: id, merchantId: id }];
}
