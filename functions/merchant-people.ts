import { directoryStore } from '../adapters/dynamodb/directory-store.ts';
import { organisationStore } from '../adapters/dynamodb/organisation-store.ts';
import { ownersOf } from './use-cases/owners-of.ts';
import { peopleOf, type PeopleOf } from './use-cases/people-of.ts';
import type { OwnersToTell } from './use-cases/tell-transfer.ts';

type Client = Parameters<typeof directoryStore>[0];

/** The people of each merchant, from the directory of that name. */
export const merchantPeople = (client: Client, directory: string): PeopleOf =>
  peopleOf({ directory: directoryStore(client, { directory }), organisations: organisationStore(client, directory) });

/** Those of a merchant who own it; nobody while mail is off. */
export function merchantOwners(client: Client, directory: string, { mailOn }: { mailOn: boolean }): OwnersToTell {
  const merchants = directoryStore(client, { directory });
  const organisations = organisationStore(client, directory);
  return async (merchantId) => {
    const merchant = mailOn ? await merchants.getMerchant(merchantId) : undefined;
    return merchant ? ownersOf(merchant, organisations) : [];
  };
}
