import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import type { OrganisationStore } from '../../adapters/dynamodb/organisation-store.ts';
import type { Member } from '../../core/organisation/member.ts';
import { remembered } from '../remembered.ts';

/** Everybody of a merchant's organisation, who has left too; nobody while the merchant has none. */
export type PeopleOf = (merchantId: string, now: number) => Promise<readonly Member[]>;

export interface PeopleDependencies {
  directory: Pick<DirectoryStore, 'getMerchant'>;
  organisations: Pick<OrganisationStore, 'team'>;
}

export const peopleOf = ({ directory, organisations }: PeopleDependencies): PeopleOf =>
  remembered(async (merchantId) => {
    const organisationId = (await directory.getMerchant(merchantId))?.organisationId;
    const team = organisationId === undefined ? undefined : await organisations.team(organisationId);
    return team?.members ?? [];
  });
