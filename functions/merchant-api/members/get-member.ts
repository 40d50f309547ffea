import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { OrganisationStore } from '../../../adapters/dynamodb/organisation-store.ts';
import { rightsOf } from '../../../contract/member-rights.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';
import type { KnownMembers } from './known-members.ts';

interface Dependencies {
  members: KnownMembers;
  organisations: Pick<OrganisationStore, 'team'>;
  directory: Pick<DirectoryStore, 'getMerchant'>;
}

/** Who is signed in, so that a page offers what may be done. */
export async function getMember(
  { member: acting, now }: Pick<Call<'getMember'>, 'member' | 'now'>,
  { members, organisations, directory }: Dependencies,
): Promise<Reply<'getMember'>> {
  if (!acting) return notFound;
  const { id, name, organisationId, access } = await members(acting.id, now);
  const [team, ...establishments] = await Promise.all([
    organisationId === undefined ? undefined : organisations.team(organisationId),
    ...Object.entries(access).map(async ([merchantId, granted]) => {
      const merchant = await directory.getMerchant(merchantId);
      if (!merchant) return [];
      const { tradeName, city } = merchant;
      return [{ id: merchantId, tradeName, city, role: granted.role, rights: [...rightsOf(granted)] }];
    }),
  ]);
  return {
    body: {
      id,
      name,
      organisation: team && {
        id: team.organisation.id,
        legalName: team.organisation.legalName,
        siren: team.organisation.siren,
      },
      establishments: establishments.flat(),
    },
  };
}
