import type { Accounts, Invitation } from '../../adapters/cognito/accounts.ts';
import type { AccountClaimStore } from '../../adapters/dynamodb/account-claim-store.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { Instant } from '../../core/time.ts';
import { refusedInvitation } from '../http/account-fields.ts';

export interface AccountDependencies {
  accountClaims: Pick<AccountClaimStore, 'claim' | 'giveUp'>;
  accounts: Pick<Accounts, 'invite' | 'findByEmail' | 'remove'>;
  /** Whether an account is somebody's: has a profile of ours. */
  isSomebodys: (id: string) => Promise<boolean>;
}

/**
 * Opens the account of somebody who has no profile yet. The id is claimed for the request first: under the same idempotency
 * key another address never meets the account of the first one, whoever has that mailbox. An address whose account was left
 * over by a call that ended before its profile is free again.
 *
 * @throws Unavailable
 */
export async function openAccount(
  invitation: Invitation,
  { requestHash, now }: { requestHash: string; now: Instant },
  { accountClaims, accounts, isSomebodys }: AccountDependencies,
): Promise<Refusal | undefined> {
  if (!(await accountClaims.claim(invitation.id, requestHash, now))) {
    return { code: 'idempotency-key-reused', field: 'Idempotency-Key' };
  }
  const invited = await accounts.invite(invitation);
  if (invited !== 'email-taken') return refusedInvitation(invited);
  const owner = await accounts.findByEmail(invitation.email);
  if (owner === undefined || (await isSomebodys(owner)) || !(await accountClaims.giveUp(owner, now))) {
    return refusedInvitation(invited);
  }
  await accounts.remove(owner);
  return refusedInvitation(await accounts.invite(invitation));
}
