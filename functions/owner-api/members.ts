import type { Accounts } from '../../adapters/cognito/accounts.ts';
import type { AccountClaimStore } from '../../adapters/dynamodb/account-claim-store.ts';
import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import type { OrganisationStore } from '../../adapters/dynamodb/organisation-store.ts';
import { derivedId, requestHash } from '../../core/ids.ts';
import { emailMalformed, parseEmail } from '../http/account-fields.ts';
import { openMerchantAccount } from '../use-cases/open-merchant-account.ts';
import { noBody, refused, type Call, type Reply } from '../http/call.ts';
import { changeTeamOf } from './change-team-of.ts';
import { accessOf, memberBody } from './member-body.ts';

interface Dependencies {
  organisations: Pick<OrganisationStore, 'team' | 'change' | 'getMember'>;
  directory: Pick<DirectoryStore, 'getMerchant'>;
  accountClaims: AccountClaimStore;
  accounts: Pick<Accounts, 'invite' | 'findByEmail' | 'remove'>;
}

/**
 * Invites a colleague; Cognito mails the invitation. The account comes before the member, since it alone can still be
 * refused, and a call that is repeated finds both.
 */
export async function inviteMember(
  call: Call<'inviteMember'>,
  { organisations, ...dependencies }: Dependencies,
): Promise<Reply<'inviteMember'>> {
  const { name, language, establishments } = call.body;
  const email = parseEmail(call.body.email);
  if (!email) return refused(emailMalformed);
  const id = derivedId('member', call.member?.organisationId ?? '', call.idempotencyKey);
  const member = { id, name, email, language, access: accessOf(establishments) };
  const request = { requestHash: requestHash({ email }), now: call.now };
  const changed = await changeTeamOf(call, { type: 'invite', member }, { organisations }, () =>
    openMerchantAccount({ id, email, name }, request, { organisations, ...dependencies }),
  );
  return 'refusal' in changed ? changed : { body: memberBody(changed.member, call.member?.id) };
}

export async function changeMember(
  call: Call<'changeMember'>,
  { organisations }: Pick<Dependencies, 'organisations'>,
): Promise<Reply<'changeMember'>> {
  const { name, establishments } = call.body;
  const access = establishments && accessOf(establishments);
  const changed = await changeTeamOf(call, { type: 'change', id: call.params.id, name, access }, { organisations });
  return 'refusal' in changed ? changed : { body: memberBody(changed.member, call.member?.id) };
}

/** Takes somebody's access at the caller's establishments; whoever has none left can no longer sign in. */
export async function removeMember(
  call: Call<'removeMember'>,
  { organisations, accounts }: Pick<Dependencies, 'organisations' | 'accounts'>,
): Promise<Reply<'removeMember'>> {
  const changed = await changeTeamOf(call, { type: 'remove', id: call.params.id }, { organisations });
  if ('refusal' in changed) return changed;
  // May be repeated: a token that is still good finds a member without access.
  if (changed.member.leftAt !== undefined) await accounts.remove(changed.member.id);
  return noBody;
}
