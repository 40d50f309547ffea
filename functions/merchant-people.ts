import { directoryStore } from '../adapters/dynamodb/directory-store.ts';
import { organisationStore } from '../adapters/dynamodb/organisation-store.ts';
import { peopleOf, type PeopleOf } from './use-cases/people-of.ts';

/** The people of each merchant, from the directory of that name. */
export const merchantPeople = (client: Parameters<typeof directoryStore>[0], directory: string): PeopleOf =>
  peopleOf({ directory: directoryStore(client, { directory }), organisations: organisationStore(client, directory) });
