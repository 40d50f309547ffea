import type { Accounts } from '../../../adapters/cognito/accounts.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import type { OrganisationStore } from '../../../adapters/dynamodb/organisation-store.ts';
import type { PaymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';

export interface SearchDependencies {
  directory: Pick<DirectoryStore, 'clients' | 'merchants' | 'findClient' | 'lookUp'>;
  payments: Pick<PaymentQueries, 'load' | 'withMatchCode' | 'withReference'>;
  exports: Pick<ExportStore, 'transfer'>;
  organisations: Pick<OrganisationStore, 'members' | 'organisations'>;
  clientAccounts: Pick<Accounts, 'findByEmail'>;
  merchantAccounts: Pick<Accounts, 'findByEmail'>;
}
