import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { OrganisationStore } from '../../../adapters/dynamodb/organisation-store.ts';
import { maskName } from '../../../contract/mask-name.ts';
import { asOf } from '../../../core/payout-terms.ts';
import { parisDate, toIso } from '../../../core/time.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';
import { accessBody } from './access-body.ts';
import { organisationAccountBody } from './organisation-account-body.ts';

interface Dependencies {
  organisations: Pick<OrganisationStore, 'team'>;
  directory: Pick<DirectoryStore, 'merchants'>;
}

/** An organisation: its convention, its account, its establishments and its people. */
export async function getOrganisationDetail(
  { params: { id }, now }: Call<'getOrganisationDetail'>,
  { organisations, directory }: Dependencies,
): Promise<Reply<'getOrganisationDetail'>> {
  const team = await organisations.team(id);
  if (!team) return notFound;
  const { legalName, siren, status, convention, account, createdAt } = team.organisation;
  const establishments = await directory.merchants(team.establishments);
  return {
    body: {
      id,
      legalName,
      siren,
      status,
      createdAt: toIso(createdAt),
      convention: convention && { ...convention, activities: [...convention.activities] },
      account: account && organisationAccountBody(account, now),
      establishments: establishments
        .map((merchant) => asOf(merchant, parisDate(now)))
        .map(({ id: place, tradeName, city, siret, status: state, paidTo }) => ({
          id: place,
          tradeName,
          city,
          siret,
          status: state,
          paidTo,
        }))
        .toSorted((a, b) => a.tradeName.localeCompare(b.tradeName, 'fr')),
      members: team.members
        .toSorted((a, b) => a.number - b.number)
        .map((member) => ({
          id: member.id,
          name: maskName(member.name),
          joinedAt: toIso(member.joinedAt),
          leftAt: member.leftAt && toIso(member.leftAt),
          access: accessBody(member),
        })),
    },
  };
}
