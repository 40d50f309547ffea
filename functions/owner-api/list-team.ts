import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import type { OrganisationStore } from '../../adapters/dynamodb/organisation-store.ts';
import { managedBy } from '../../core/organisation/change-team.ts';
import { merchantBody } from '../http/bodies/merchant-body.ts';
import type { Call, Reply } from '../http/call.ts';
import { memberBody } from './member-body.ts';
import { ownTeam } from './own-team.ts';

interface Dependencies {
  organisations: Pick<OrganisationStore, 'team'>;
  directory: Pick<DirectoryStore, 'getMerchant'>;
}

/** The establishments that the caller manages, and everybody who works at one of them. */
export async function listTeam(
  call: Call<'listTeam'>,
  { organisations, directory }: Dependencies,
): Promise<Reply<'listTeam'>> {
  const own = await ownTeam(call, organisations);
  if ('refusal' in own) return own;
  const { team, self } = own;
  const managed = managedBy(self);
  const establishments = await Promise.all(managed.map((id) => directory.getMerchant(id)));
  const { id, legalName, siren } = team.organisation;
  return {
    body: {
      organisation: { id, legalName, siren },
      establishments: establishments
        .filter((found) => found !== undefined)
        .map((found) => merchantBody(found, call.now)),
      members: team.members
        .filter(({ access }) => managed.some((establishment) => Object.hasOwn(access, establishment)))
        .sort((one, other) => one.number - other.number)
        .map((member) => memberBody(member, self.id)),
    },
  };
}
