import type { OrganisationStore } from '../../../adapters/dynamodb/organisation-store.ts';
import type { PayoutTermsStore } from '../../../adapters/dynamodb/payout-terms-store.ts';
import type { AccountSettings } from '../../../contract/settings/account-settings.ts';

/** What every change of where money goes is written with, and told to owners with. */
export interface AccountDependencies {
  organisations: Pick<OrganisationStore, 'team'>;
  payoutTerms: PayoutTermsStore;
  accountSettings: AccountSettings;
  mailOn: boolean;
}
