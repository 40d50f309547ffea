import { sirenOf } from '../../contract/siret.ts';
import { derivedId } from '../ids.ts';
import type { MerchantProfile } from '../merchant.ts';
import type { Instant } from '../time.ts';
import { firstMember, type Member } from './member.ts';
import type { Organisation } from './organisation.ts';

/**
 * The organisation of a merchant who was enrolled by itself, and its owner: the person who has signed in under the merchant's
 * id all along, and goes on doing so. Ids are derived, so that it comes out the same however often it is done.
 *
 * @param email what the owner signs in with, if it is known
 * @param person who the owner is; by the trade name where nobody has said
 */
export function foundOrganisation(
  { id: merchantId, legalName, tradeName, siret }: Pick<MerchantProfile, 'id' | 'legalName' | 'tradeName' | 'siret'>,
  email: string | undefined,
  now: Instant,
  { name = tradeName, language = 'fr' }: Partial<Pick<Member, 'name' | 'language'>> = {},
): { organisation: Organisation; owner: Member } {
  const id = derivedId('organisation', merchantId);
  return {
    organisation: {
      id,
      legalName,
      ...(siret !== undefined && { siren: sirenOf(siret) }),
      status: 'ACTIVE',
      createdAt: now,
      version: 1,
    },
    owner: {
      id: merchantId,
      organisationId: id,
      number: firstMember,
      name,
      ...(email !== undefined && { email }),
      language,
      access: { [merchantId]: { role: 'OWNER' } },
      joinedAt: now,
    },
  };
}
