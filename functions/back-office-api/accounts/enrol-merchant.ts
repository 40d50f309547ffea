import type { Accounts } from '../../../adapters/cognito/accounts.ts';
import type { AccountClaimStore } from '../../../adapters/dynamodb/account-claim-store.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { OrganisationStore } from '../../../adapters/dynamodb/organisation-store.ts';
import type { NamedWrite } from '../../../adapters/dynamodb/write.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { MerchantProfile } from '../../../core/merchant.ts';
import type { Member } from '../../../core/organisation/member.ts';
import type { Operation } from '../../../core/operations/operation.ts';
import { foundOrganisation } from '../../../core/organisation/found-organisation.ts';
import { openMerchantAccount } from '../../use-cases/open-merchant-account.ts';

export interface EnrolDependencies {
  directory: Pick<DirectoryStore, 'getMerchant' | 'createMerchant'>;
  organisations: Pick<OrganisationStore, 'found' | 'getMember'>;
  accountClaims: AccountClaimStore;
  merchantAccounts: Pick<Accounts, 'invite' | 'findByEmail' | 'remove'>;
}

/** Who the owner is, as far as it is known. */
type FirstOwner = { email: string } & Partial<Pick<Member, 'name' | 'language'>>;

interface Enrolment {
  owner: FirstOwner;
  operation: Operation;
  /** What is written with it, at once or not at all. */
  alongside?: readonly NamedWrite<string>[];
}

/**
 * Opens an owner's account, and makes a merchant with an organisation of its own. The account comes first, since it alone can
 * still be refused: a refused call leaves nothing that its repetition would trip over.
 *
 * @returns what stands under the merchant's id when it was there before, or that something written alongside failed
 */
export async function enrolMerchant(
  merchant: MerchantProfile,
  { owner, operation, alongside = [] }: Enrolment,
  dependencies: EnrolDependencies,
): Promise<{ created: true } | { existing: MerchantProfile } | { failed: string } | { refusal: Refusal }> {
  const { directory, organisations, accountClaims, merchantAccounts } = dependencies;
  const { id, tradeName, createdAt, requestHash } = merchant;
  const refusal = await openMerchantAccount(
    { id, email: owner.email, name: owner.name ?? tradeName },
    { requestHash, now: createdAt },
    { directory, organisations, accountClaims, accounts: merchantAccounts },
  );
  if (refusal) return { refusal };
  const outcome = await directory.createMerchant(merchant, operation, alongside);
  if ('failed' in outcome) return outcome;
  const enrolled = outcome.created ? merchant : outcome.existing;
  await foundFor(enrolled, owner, createdAt, dependencies);
  return outcome.created ? { created: true } : { existing: outcome.existing };
}

/** A second step, which a repeated call makes up for; until then the merchant is one person with all rights. */
export async function foundFor(
  merchant: MerchantProfile,
  owner: FirstOwner,
  now: MerchantProfile['createdAt'],
  { organisations }: { organisations: Pick<OrganisationStore, 'found'> },
): Promise<void> {
  if (merchant.organisationId !== undefined) return;
  const founded = foundOrganisation(merchant, owner.email, now, owner);
  await organisations.found(merchant.id, founded.organisation, founded.owner);
}
