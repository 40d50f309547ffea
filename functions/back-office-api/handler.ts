import { cognitoClient, documentsClient, dynamoClient, s3Client, secretsClient } from '../../adapters/aws-clients.ts';
import { accounts } from '../../adapters/cognito/accounts.ts';
import { operatorAccounts } from '../../adapters/cognito/operator-accounts.ts';
import { documentStore } from '../../adapters/dynamodb/document-store.ts';
import { applicationStore } from '../../adapters/dynamodb/application-store.ts';
import {
  accountSettingsOf,
  debtorOf,
  frontOf,
  mailOn,
  payeeVerificationUrl,
  required,
  termsOf,
} from '../../adapters/configuration.ts';
import { bankEntryStore } from '../../adapters/dynamodb/bank-entry-store.ts';
import { debtStore } from '../../adapters/dynamodb/debt-store.ts';
import { accountClaimStore } from '../../adapters/dynamodb/account-claim-store.ts';
import { activationStore } from '../../adapters/dynamodb/activation-store.ts';
import { allowanceStore } from '../../adapters/dynamodb/allowance-store.ts';
import { creditOrderStore } from '../../adapters/dynamodb/credit-order-store.ts';
import { proposalStore } from '../../adapters/dynamodb/proposal-store.ts';
import { creditRecords } from '../../adapters/dynamodb/credit-records.ts';
import { creditReversalStore } from '../../adapters/dynamodb/credit-reversal-store.ts';
import { creditStore } from '../../adapters/dynamodb/credit-store.ts';
import { refusedMerchantStore } from '../../adapters/dynamodb/refused-merchant-store.ts';
import { repairStore } from '../../adapters/dynamodb/repair-store.ts';
import { reportStore } from '../../adapters/dynamodb/report-store.ts';
import { directoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { exportOutcomeStore } from '../../adapters/dynamodb/export-outcome-store.ts';
import { transferStore } from '../../adapters/dynamodb/transfer-store.ts';
import { openExportsStore } from '../../adapters/dynamodb/open-exports-store.ts';
import { exportStore } from '../../adapters/dynamodb/export-store.ts';
import { invoiceStore } from '../../adapters/dynamodb/invoice-store.ts';
import { givenBackStore } from '../../adapters/dynamodb/given-back-store.ts';
import { paidMerchantStore } from '../../adapters/dynamodb/paid-merchant-store.ts';
import { paymentQueries } from '../../adapters/dynamodb/payment-queries.ts';
import { paymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { ledgerStore } from '../../adapters/dynamodb/ledger-store.ts';
import { merchantStatusStore } from '../../adapters/dynamodb/merchant-status-store.ts';
import { deviceList } from '../../adapters/dynamodb/device-list.ts';
import { deviceRevocation } from '../../adapters/dynamodb/device-revocation.ts';
import { mailStore } from '../../adapters/dynamodb/mail-store.ts';
import { findingStore } from '../../adapters/dynamodb/finding-store.ts';
import { noticeStore } from '../../adapters/dynamodb/notice-store.ts';
import { organisationStore } from '../../adapters/dynamodb/organisation-store.ts';
import { operatorChangeStore } from '../../adapters/dynamodb/operator-change-store.ts';
import { operationStore } from '../../adapters/dynamodb/operation-store.ts';
import { payoutTermsStore } from '../../adapters/dynamodb/payout-terms-store.ts';
import { takenStore } from '../../adapters/dynamodb/taken-store.ts';
import { walletStore } from '../../adapters/dynamodb/wallet-store.ts';
import { verifyPayeeAt } from '../../adapters/payee-verification/verify-payee.ts';
import { systemRandomness } from '../../adapters/randomness.ts';
import { documentFiles } from '../../adapters/s3/document-files.ts';
import { exportLinks } from '../../adapters/s3/export-links.ts';
import { readSecret } from '../../adapters/secrets-manager/read-secret.ts';
import { payeeLimits } from '../../contract/settings/limits.ts';
import { api } from '../http/api.ts';
import { count, logError } from '../log.ts';
import { merchantOwners } from '../merchant-people.ts';
import { createClient } from './accounts/create-client.ts';
import { createMerchant } from './accounts/create-merchant.ts';
import { creditWallet } from './accounts/credit-wallet.ts';
import { issueActivation } from './accounts/issue-activation.ts';
import { unlockClient } from './accounts/unlock-client.ts';
import { updateMerchant } from './accounts/update-merchant.ts';
import { acceptApplication } from './applications/accept-application.ts';
import { openDocument } from './applications/open-document.ts';
import { getApplication } from './applications/get-application.ts';
import { askApplicant, declineApplication } from './applications/review-application.ts';
import {
  cancelCreditOrder,
  proposeCreditOrder,
  releaseCreditOrder,
  resumeCreditOrder,
} from './credit-orders/change-credit-order.ts';
import { createCreditOrder } from './credit-orders/create-credit-order.ts';
import { getCreditOrder } from './credit-orders/get-credit-order.ts';
import { listCreditOrderLines } from './credit-orders/list-credit-order-lines.ts';
import { listCreditOrders } from './credit-orders/list-credit-orders.ts';
import { cancelCreditReversal } from './credit-reversals/cancel-credit-reversal.ts';
import { getWalletCredit } from './credit-reversals/get-wallet-credit.ts';
import { listCreditReversals } from './credit-reversals/list-credit-reversals.ts';
import { proposeCreditReversal } from './credit-reversals/propose-credit-reversal.ts';
import { releaseCreditReversal } from './credit-reversals/release-credit-reversal.ts';
import { getClientDetail } from './details/get-client-detail.ts';
import { getMemberDetail } from './details/get-member-detail.ts';
import { getMerchantDetail } from './details/get-merchant-detail.ts';
import { getOrganisationDetail } from './details/get-organisation-detail.ts';
import { getPaymentDetail } from './details/get-payment-detail.ts';
import { getExport } from './exports/get-export.ts';
import { getExportOutcome } from './exports/get-export-outcome.ts';
import { listExportOutcomes } from './exports/list-export-outcomes.ts';
import { listExports } from './exports/list-exports.ts';
import { searchBackOffice } from './search/search-back-office.ts';
import { markExportRecalled } from './exports/mark-export-recalled.ts';
import { listOpenAtBank } from './exports/list-open-at-bank.ts';
import { markExportSent } from './exports/mark-export-sent.ts';
import { approveProposal } from './proposals/approve-proposal.ts';
import { rejectProposal, withdrawProposal } from './proposals/end-proposal.ts';
import { proposeOperation } from './proposals/propose-operation.ts';
import { seePayeeName } from './proposals/see-payee-name.ts';
import { getProposal, listProposals } from './proposals/read-proposals.ts';
import { changeClientEmail } from './people/change-client-email.ts';
import { closeClient, recordDeath } from './people/close-client.ts';
import { unmaskMember } from './people/unmask-member.ts';
import { unmaskClient } from './people/unmask-client.ts';
import { listMerchantInvoices } from './invoices/list-merchant-invoices.ts';
import { getDebt } from './debts/get-debt.ts';
import { claimDebt, setDebtOwner } from './debts/look-after-debt.ts';
import { settleBankEntry } from './bank/settle-bank-entry.ts';
import { recordRepayment } from './debts/record-repayment.ts';
import { listDebts } from './debts/list-debts.ts';
import { getMerchantClosing } from './stopping/get-merchant-closing.ts';
import { closeMerchant } from './stopping/close-merchant.ts';
import { changeMerchantStatus } from './stopping/change-merchant-status.ts';
import { getWorkList, listWork } from './work/read-work.ts';
import { giveBackWork, takeWork } from './work/take-work.ts';
import { giveMoneyBack } from './stopping/give-money-back.ts';
import { listOperators } from './operators/list-operators.ts';
import { listOperations } from './operations/list-operations.ts';

const { env } = process;
const tables = {
  directory: required(env, 'DIRECTORY_TABLE'),
  wallets: required(env, 'WALLETS_TABLE'),
  ledger: required(env, 'LEDGER_TABLE'),
  notices: required(env, 'NOTICES_TABLE'),
  operations: required(env, 'OPERATIONS_TABLE'),
  payments: required(env, 'PAYMENTS_TABLE'),
  exports: required(env, 'EXPORTS_TABLE'),
};
const client = dynamoClient();
const cognito = cognitoClient();
const secrets = secretsClient();
const verifyPayee = verifyPayeeAt({
  url: payeeVerificationUrl(env),
  readSecret: (signal) => readSecret(secrets, required(env, 'PAYEE_VERIFICATION_SECRET_ARN'), signal),
  withinMs: payeeLimits.answerWithinMs,
  random: systemRandomness,
  onFailure: (error) => {
    logError('payee not verified', error);
    count('PayeeNotVerified');
  },
});

export const handler = api(
  'back-office',
  {
    listExports,
    getExport,
    listExportOutcomes,
    listOpenAtBank,
    getExportOutcome,
    markExportRecalled,
    markExportSent,
    creditWallet,
    createCreditOrder,
    listCreditOrders,
    getCreditOrder,
    listCreditOrderLines,
    proposeCreditOrder,
    releaseCreditOrder,
    cancelCreditOrder,
    resumeCreditOrder,
    getWalletCredit,
    proposeCreditReversal,
    listCreditReversals,
    releaseCreditReversal,
    cancelCreditReversal,
    createMerchant,
    updateMerchant,
    changeMerchantStatus,
    getMerchantClosing,
    closeMerchant,
    giveMoneyBack,
    listMerchantInvoices,
    listDebts,
    getDebt,
    setDebtOwner,
    claimDebt,
    recordRepayment,
    settleBankEntry,
    createClient,
    issueActivation,
    unlockClient,
    searchBackOffice,
    getClientDetail,
    getMerchantDetail,
    getMemberDetail,
    getOrganisationDetail,
    getPaymentDetail,
    listOperations,
    listOperators,
    unmaskClient,
    unmaskMember,
    closeClient,
    recordDeath,
    changeClientEmail,
    proposeOperation,
    listProposals,
    getProposal,
    approveProposal,
    seePayeeName,
    rejectProposal,
    withdrawProposal,
    listWork,
    getWorkList,
    takeWork,
    giveBackWork,
    getApplication,
    acceptApplication,
    openDocument,
    askApplicant,
    declineApplication,
  },
  {
    directory: directoryStore(client, tables),
    merchantStatuses: merchantStatusStore(client, tables),
    payoutTerms: payoutTermsStore(client, tables),
    accountSettings: accountSettingsOf(env),
    organisations: organisationStore(client, tables.directory),
    activations: activationStore(client, required(env, 'SECRETS_TABLE'), tables.operations),
    payments: { ...paymentQueries(client, tables.payments), ...paymentStore(client, tables) },
    givenBack: givenBackStore(client, tables.exports),
    terms: termsOf(env),
    debts: debtStore(client, { ...tables, orders: required(env, 'ORDERS_TABLE') }),
    debtor: debtorOf(env),
    wallets: walletStore(client, tables.wallets, tables.operations),
    credits: creditStore(client, tables),
    reversals: creditReversalStore(client, required(env, 'ORDERS_TABLE'), tables.operations),
    allowances: allowanceStore(client, required(env, 'ORDERS_TABLE')),
    proposals: proposalStore(client, required(env, 'ORDERS_TABLE'), tables.operations),
    applications: applicationStore(client, { ...tables, orders: required(env, 'ORDERS_TABLE') }),
    documents: documentStore(client, required(env, 'ORDERS_TABLE'), tables.operations),
    files: documentFiles(documentsClient(), required(env, 'DOCUMENTS_BUCKET')),
    repairs: repairStore(client, { ...tables, orders: required(env, 'ORDERS_TABLE') }),
    findings: findingStore(client, required(env, 'ORDERS_TABLE')),
    accountClaims: accountClaimStore(client, required(env, 'ORDERS_TABLE')),
    reports: reportStore(client, required(env, 'ORDERS_TABLE')),
    refusedMerchants: refusedMerchantStore(client, tables.directory),
    paidMerchants: paidMerchantStore(client, tables.directory),
    taken: takenStore(client, required(env, 'ORDERS_TABLE'), tables.operations),
    bankEntries: bankEntryStore(client, required(env, 'ORDERS_TABLE'), tables.operations),
    orders: creditOrderStore(client, required(env, 'ORDERS_TABLE'), tables.operations),
    outcomes: exportOutcomeStore(client, tables.exports),
    openExports: openExportsStore(client, required(env, 'ORDERS_TABLE')),
    notices: noticeStore(client, tables.notices),
    ledger: ledgerStore(client, tables.ledger),
    creditRecords: creditRecords(client, tables.ledger),
    mails: mailStore(client, tables.directory),
    devices: deviceList(client, required(env, 'SECRETS_TABLE')),
    revokeDevice: deviceRevocation(client, required(env, 'SECRETS_TABLE')),
    invoices: invoiceStore(client, tables.exports),
    exports: exportStore(client, tables.exports, tables.operations),
    transfers: transferStore(client, tables),
    owners: merchantOwners(client, tables.directory, { mailOn: mailOn(env) }),
    links: exportLinks(s3Client(), required(env, 'EXPORTS_BUCKET')),
    merchantAccounts: accounts(cognito, required(env, 'MERCHANTS_POOL_ID')),
    clientAccounts: accounts(cognito, required(env, 'CLIENTS_POOL_ID')),
    operatorAccounts: operatorAccounts(cognito, required(env, 'BACK_OFFICE_POOL_ID')),
    operatorChanges: operatorChangeStore(client, required(env, 'ORDERS_TABLE'), tables.operations),
    operations: operationStore(client, tables.operations),
    random: systemRandomness,
    mailOn: mailOn(env),
    verifyPayee,
  },
  frontOf(env),
);
