import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll } from 'vitest';
import { startCognito, UserPools, type HttpService } from 'run-template/services';
import { accountClaimStore } from '../../adapters/dynamodb/account-claim-store.ts';
import { accounts } from '../../adapters/cognito/accounts.ts';
import { cognitoClient, type ClientPlugin } from '../../adapters/aws-clients.ts';
import { operatorAccounts } from '../../adapters/cognito/operator-accounts.ts';
import { applicationStore } from '../../adapters/dynamodb/application-store.ts';
import { activationStore } from '../../adapters/dynamodb/activation-store.ts';
import { allowanceStore } from '../../adapters/dynamodb/allowance-store.ts';
import { debtStore } from '../../adapters/dynamodb/debt-store.ts';
import { bankEntryStore } from '../../adapters/dynamodb/bank-entry-store.ts';
import { creditOrderStore } from '../../adapters/dynamodb/credit-order-store.ts';
import { creditRecords } from '../../adapters/dynamodb/credit-records.ts';
import { creditReversalStore } from '../../adapters/dynamodb/credit-reversal-store.ts';
import { proposalStore } from '../../adapters/dynamodb/proposal-store.ts';
import { deviceList } from '../../adapters/dynamodb/device-list.ts';
import { deviceRevocation } from '../../adapters/dynamodb/device-revocation.ts';
import { creditStore } from '../../adapters/dynamodb/credit-store.ts';
import { directoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { transferStore } from '../../adapters/dynamodb/transfer-store.ts';
import { openExportsStore } from '../../adapters/dynamodb/open-exports-store.ts';
import { exportStore } from '../../adapters/dynamodb/export-store.ts';
import { givenBackStore } from '../../adapters/dynamodb/given-back-store.ts';
import { ledgerStore } from '../../adapters/dynamodb/ledger-store.ts';
import { paidMerchantStore } from '../../adapters/dynamodb/paid-merchant-store.ts';
import { paymentQueries } from '../../adapters/dynamodb/payment-queries.ts';
import { paymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { defaultTerms } from '../../contract/settings/terms.ts';
import { merchantStatusStore } from '../../adapters/dynamodb/merchant-status-store.ts';
import { operatorChangeStore } from '../../adapters/dynamodb/operator-change-store.ts';
import { operationStore } from '../../adapters/dynamodb/operation-store.ts';
import { exportOutcomeStore } from '../../adapters/dynamodb/export-outcome-store.ts';
import { refusedMerchantStore } from '../../adapters/dynamodb/refused-merchant-store.ts';
import { repairStore } from '../../adapters/dynamodb/repair-store.ts';
import { reportStore } from '../../adapters/dynamodb/report-store.ts';
import { documentStore } from '../../adapters/dynamodb/document-store.ts';
import { findingStore } from '../../adapters/dynamodb/finding-store.ts';
import { mailStore } from '../../adapters/dynamodb/mail-store.ts';
import { noticeStore } from '../../adapters/dynamodb/notice-store.ts';
import { organisationStore } from '../../adapters/dynamodb/organisation-store.ts';
import { payoutTermsStore } from '../../adapters/dynamodb/payout-terms-store.ts';
import { backOfficeRoles, type BackOfficeRole } from '../../contract/back-office/rights.ts';
import { accountSettingsFrom } from '../../contract/settings/account-settings.ts';
import { takenStore } from '../../adapters/dynamodb/taken-store.ts';
import { walletStore } from '../../adapters/dynamodb/wallet-store.ts';
import { walletUpdate } from '../../adapters/dynamodb/wallet-update.ts';
import type { VerifyPayee } from '../../core/payee/payee-check.ts';
import { cents, negate } from '../../contract/money.ts';
import { systemRandomness } from '../../adapters/randomness.ts';
import { merchantOwners } from '../../functions/merchant-people.ts';
import { memoryDocuments } from './sample-documents.ts';
import { useEndpoint } from './aws-environment.ts';
import type { TableNames, TestTables } from './tables.ts';

const merchantsPool = 'eu-west-3_Merchants';
const clientsPool = 'eu-west-3_Clients';
const backOfficePool = 'eu-west-3_BackOffice';

export type BackOfficeWorld = ReturnType<ReturnType<typeof withBackOffice>>;

/** What the back office works on, with a local Cognito for the test file that calls this; clients with faults on demand. */
export function withBackOffice(db: TestTables) {
  const pools = new UserPools();
  pools.createPool(merchantsPool);
  pools.createPool(clientsPool);
  pools.createPool(backOfficePool);
  for (const role of backOfficeRoles) pools.createGroup(backOfficePool, role);
  let cognito: HttpService | undefined;
  beforeAll(async () => {
    cognito = await startCognito({ pools });
    useEndpoint('COGNITO_IDENTITY_PROVIDER', cognito.endpoint);
  });
  afterAll(async () => {
    await cognito?.close();
  });

  return (tables: TableNames, faulty: { dynamo?: ClientPlugin[]; cognito?: ClientPlugin[] } = {}) => {
    pools.reset();
    const client = db.documentsWith(faulty.dynamo ?? []);
    const people = cognitoClient(faulty.cognito);
    return {
      directory: directoryStore(client, tables),
      merchantStatuses: merchantStatusStore(client, tables),
      payoutTerms: payoutTermsStore(client, tables),
      accountSettings: accountSettingsFrom({}),
      payments: { ...paymentQueries(client, tables.payments), ...paymentStore(client, tables) },
      exports: exportStore(client, tables.exports, tables.operations),
      transfers: transferStore(client, tables),
      owners: merchantOwners(client, tables.directory, { mailOn: true }),
      ledger: ledgerStore(client, tables.ledger),
      creditRecords: creditRecords(client, tables.ledger),
      givenBack: givenBackStore(client, tables.exports),
      debts: debtStore(client, tables),
      terms: defaultTerms,
      organisations: organisationStore(client, tables.directory),
      activations: activationStore(client, tables.secrets, tables.operations),
      devices: deviceList(client, tables.secrets),
      revokeDevice: deviceRevocation(client, tables.secrets),
      wallets: walletStore(client, tables.wallets, tables.operations),
      credits: creditStore(client, tables),
      orders: creditOrderStore(client, tables.orders, tables.operations),
      allowances: allowanceStore(client, tables.orders),
      applications: applicationStore(client, tables),
      documents: documentStore(client, tables.orders, tables.operations),
      files: memoryDocuments(),
      repairs: repairStore(client, tables),
      findings: findingStore(client, tables.orders),
      accountClaims: accountClaimStore(client, tables.orders),
      reports: reportStore(client, tables.orders),
      refusedMerchants: refusedMerchantStore(client, tables.directory),
      paidMerchants: paidMerchantStore(client, tables.directory),
      mails: mailStore(client, tables.directory),
      outcomes: exportOutcomeStore(client, tables.exports),
      openExports: openExportsStore(client, tables.orders),
      taken: takenStore(client, tables.orders, tables.operations),
      bankEntries: bankEntryStore(client, tables.orders, tables.operations),
      proposals: proposalStore(client, tables.orders, tables.operations),
      reversals: creditReversalStore(client, tables.orders, tables.operations),
      /** Takes so much out of a wallet, as a payment does. */
      spend: async (clientId: string, amount: number) => {
        const change = { clientId, available: negate(cents(amount)), held: cents(0) };
        await client.send(new UpdateCommand(walletUpdate(tables.wallets, change).Update!));
      },
      merchantAccounts: accounts(people, merchantsPool),
      clientAccounts: accounts(people, clientsPool),
      operatorAccounts: operatorAccounts(people, backOfficePool),
      operatorChanges: operatorChangeStore(client, tables.orders, tables.operations),
      /** Puts somebody of the back office into its pool, as a command does. */
      addOperator: (username: string, groups: readonly BackOfficeRole[]) => {
        const attributes = { name: username, email: `${username}@example.fr`, email_verified: 'true' };
        pools.put(backOfficePool, username, { groups: [...groups], attributes });
      },
      random: systemRandomness,
      mailOn: true,
      verifyPayee: (() => Promise.resolve({ outcome: 'MATCH' })) satisfies VerifyPayee as VerifyPayee,
      notices: noticeStore(client, tables.notices),
      operations: operationStore(client, tables.operations),
      /** Who can sign in as a merchant or as a client: username and e-mail address. */
      signIns: (of: 'merchant' | 'client') =>
        pools
          .users(of === 'merchant' ? merchantsPool : clientsPool)
          .map(({ username, attributes }) => [username, attributes['email']]),
    };
  };
}
