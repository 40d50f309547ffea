import { soleOwner, type KnownMember } from '../../../core/organisation/member.ts';
import type { OrganisationStore } from '../../../adapters/dynamodb/organisation-store.ts';
import { remembered } from '../../remembered.ts';

/** Whom a token's username names, with what the member may do. */
export type KnownMembers = (username: string, now: number) => Promise<KnownMember>;

/** One strong read, remembered for a minute at most: a member who leaves is out by then. */
export function knownMembers({ getMember }: Pick<OrganisationStore, 'getMember'>): KnownMembers {
  return remembered(async (username) => (await getMember(username)) ?? soleOwner(username));
}
