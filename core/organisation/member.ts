import { rightsOf, type MemberAccess, type MemberRight } from '../../contract/member-rights.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { Language } from '../../contract/words/language.ts';
import type { Instant } from '../time.ts';

/** A person of a merchant, with a sign-in of their own. */
export interface Member {
  /** The username in the merchants' pool, which every access token carries. */
  id: string;
  organisationId: string;
  /** In the organisation, from 1 on, never given again: a payment has room for it, and not for an id. */
  number: number;
  name: string;
  /** What the person signs in with; unknown of owners who were enrolled before there were members. */
  email?: string;
  language: Language;
  /** By establishment: its merchant id. */
  access: Readonly<Record<string, MemberAccess>>;
  joinedAt: Instant;
  /** Kept then, without access, so that the past says who did it. */
  leftAt?: Instant;
}

/** The number of whoever the organisation began with. */
export const firstMember = 1;

/** Who acts at an establishment, and what they may do there. */
export interface ActingMember {
  id: string;
  number: number;
  /** Undefined of a merchant who has not been given an organisation yet. */
  organisationId?: string;
  /** The establishment. */
  merchantId: string;
  rights: readonly MemberRight[];
}

/** A member, or a merchant who is one person and whom nothing else is known of. */
export type KnownMember = Pick<Member, 'id' | 'number' | 'access'> & Partial<Pick<Member, 'organisationId' | 'name'>>;

/** A merchant who has not been given an organisation yet: one person, whose username is the merchant's id, owns it. */
export const soleOwner = (username: string): KnownMember => ({
  id: username,
  number: firstMember,
  access: { [username]: { role: 'OWNER' } },
});

/**
 * The establishment that a call is about: the named one, or the only one.
 *
 * @param named by the call's header; undefined when it names none
 */
export function actAt(
  { id, number, organisationId, access }: KnownMember,
  named: string | undefined,
): ActingMember | { refusal: Refusal } {
  const all = Object.keys(access);
  const [only] = all;
  if (only === undefined) return { refusal: { code: 'access-ended' } };
  if (named === undefined && all.length > 1) return { refusal: { code: 'establishment-missing' } };
  const merchantId = named ?? only;
  const granted = Object.hasOwn(access, merchantId) ? access[merchantId] : undefined;
  if (!granted) return { refusal: { code: 'establishment-unknown' } };
  return { id, number, organisationId, merchantId, rights: rightsOf(granted) };
}
