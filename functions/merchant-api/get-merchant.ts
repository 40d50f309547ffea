import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import type { Terms } from '../../contract/settings/terms.ts';
import { apiTerms } from '../../contract/settings/api-terms.ts';
import { notFound, type Call, type Reply } from '../http/call.ts';
import { coolingAccount } from '../../core/payout-terms.ts';
import { parisDate } from '../../core/time.ts';
import { ownComingAccountBody } from '../http/bodies/coming-account-body.ts';
import { merchantBody } from '../http/bodies/merchant-body.ts';
import type { KnownMembers } from './members/known-members.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'getMerchant'>;
  members: KnownMembers;
  terms: Terms;
}

export async function getMerchant(
  { caller, member, now }: Call<'getMerchant'>,
  { directory, members, terms }: Dependencies,
): Promise<Reply<'getMerchant'>> {
  const merchant = await directory.getMerchant(caller);
  if (!merchant || !member) return notFound;
  const { name, access } = await members(member.id, now);
  const self = { name, rights: [...member.rights], hasSeveral: Object.keys(access).length > 1 };
  const cooling = member.rights.includes('manage') ? coolingAccount(merchant, parisDate(now)) : undefined;
  const comingAccount = cooling && ownComingAccountBody(cooling);
  return { body: { ...merchantBody(merchant, now), comingAccount, terms: apiTerms(terms), member: self } };
}
