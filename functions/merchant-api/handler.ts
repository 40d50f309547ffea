import { dynamoClient } from '../../adapters/aws-clients.ts';
import { booksSettingsOf, frontOf, paymentTables, required, termsOf } from '../../adapters/configuration.ts';
import { counterCodeStore } from '../../adapters/dynamodb/counter-code-store.ts';
import { counterRequestStore } from '../../adapters/dynamodb/counter-request-store.ts';
import { directoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { exportOutcomeStore } from '../../adapters/dynamodb/export-outcome-store.ts';
import { exportStore } from '../../adapters/dynamodb/export-store.ts';
import { figureStore } from '../../adapters/dynamodb/figure-store.ts';
import { givenBackStore } from '../../adapters/dynamodb/given-back-store.ts';
import { invoiceStore } from '../../adapters/dynamodb/invoice-store.ts';
import { ledgerStore } from '../../adapters/dynamodb/ledger-store.ts';
import { mailStore } from '../../adapters/dynamodb/mail-store.ts';
import { noticeStore } from '../../adapters/dynamodb/notice-store.ts';
import { paceStore } from '../../adapters/dynamodb/pace-store.ts';
import { paymentQueries } from '../../adapters/dynamodb/payment-queries.ts';
import { paymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { refusedMerchantStore } from '../../adapters/dynamodb/refused-merchant-store.ts';
import { searchStore } from '../../adapters/dynamodb/search-store.ts';
import { templateStore } from '../../adapters/dynamodb/template-store.ts';
import { systemRandomness } from '../../adapters/randomness.ts';
import { openPayments } from '../../adapters/dynamodb/open-payments.ts';
import { organisationStore } from '../../adapters/dynamodb/organisation-store.ts';
import { api } from '../http/api.ts';
import { commandHandlers, merchantCommands } from '../http/payment-commands.ts';
import { keepOutStoppedMerchants } from '../http/middleware/keep-out-stopped.ts';
import { requireMember } from '../http/middleware/require-member.ts';
import { acceptCounterRequest } from './counter/accept-counter-request.ts';
import { getCounterCode, renewCounterCode } from './counter/counter-code.ts';
import { listCounterRequests } from './counter/list-counter-requests.ts';
import { refuseCounterRequest } from './counter/refuse-counter-request.ts';
import { getLostHolds } from './get-lost-holds.ts';
import { getMember } from './members/get-member.ts';
import { getMerchant } from './get-merchant.ts';
import { getMerchantSummary } from './get-merchant-summary.ts';
import { listRecentClients } from './list-recent-clients.ts';
import { getNotifications, updateNotifications } from './notifications.ts';
import { knownMembers } from './members/known-members.ts';
import { actOnPaymentRequest } from './payment-requests/act-on-payment-request.ts';
import { createPaymentRequest } from './payment-requests/create-payment-request.ts';
import { getPaymentRequest } from './payment-requests/get-payment-request.ts';
import { listPaymentRequests } from './payment-requests/list-payment-requests.ts';
import { remindClient } from './payment-requests/remind-client.ts';
import { searchPaymentRequests } from './payment-requests/search-payment-requests.ts';
import { refundPaymentRequest } from './payment-requests/refund-payment-request.ts';
import { merchantView } from './payment-view.ts';
import { merchantPeople } from '../merchant-people.ts';
import { remembered } from '../remembered.ts';
import { getTemplates, updateTemplates } from './templates.ts';
import { getMerchantStatement } from './reimbursements/get-merchant-statement.ts';
import { getReimbursement } from './reimbursements/get-reimbursement.ts';
import { listReimbursements } from './reimbursements/list-reimbursements.ts';
import { reimbursementOf } from './reimbursements/reimbursement-of.ts';

const tables = paymentTables(process.env);
const client = dynamoClient();
const exports = exportStore(client, tables.exports);
const terms = termsOf(process.env);
const directoryTable = required(process.env, 'DIRECTORY_TABLE');
const directory = directoryStore(client, { directory: directoryTable });
const organisations = organisationStore(client, directoryTable);
const members = knownMembers(organisations);
const people = merchantPeople(client, directoryTable);
const views = required(process.env, 'VIEWS_TABLE');
const figures = figureStore(client, views);
const isWhole = remembered(async (merchantId) => (await figures.filled(merchantId))?.whole === true);
const notices = required(process.env, 'NOTICES_TABLE');

export const handler = api(
  'merchant',
  {
    getMember,
    createPaymentRequest,
    listPaymentRequests,
    searchPaymentRequests,
    getPaymentRequest,
    ...commandHandlers(merchantCommands, actOnPaymentRequest),
    refundPaymentRequest,
    getCounterCode,
    listCounterRequests,
    acceptCounterRequest,
    refuseCounterRequest,
    listReimbursements,
    getReimbursement,
    getMerchantStatement,
    getMerchant,
    listRecentClients,
    getMerchantSummary,
    getLostHolds,
    getTemplates,
    getNotifications,
    updateNotifications,
    remindClient,
    renewCounterCode,
    updateTemplates,
  },
  {
    payments: paymentStore(client, tables),
    refusedMerchants: refusedMerchantStore(client, directoryTable),
    paces: paceStore(client, required(process.env, 'ORDERS_TABLE')),
    queries: paymentQueries(client, tables.payments),
    figures,
    isWhole,
    open: openPayments(client, tables.payments),
    search: searchStore(client, views),
    ledger: ledgerStore(client, tables.ledger),
    directory,
    members,
    organisations,
    mails: mailStore(client, directoryTable),
    counterCodes: counterCodeStore(client, directoryTable),
    counterRequests: counterRequestStore(client, { notices, payments: tables.payments }),
    templates: templateStore(client, directoryTable),
    exports,
    outcomes: exportOutcomeStore(client, tables.exports),
    invoices: invoiceStore(client, tables.exports),
    givenBack: givenBackStore(client, tables.exports),
    random: systemRandomness,
    terms,
    books: booksSettingsOf(process.env),
    view: merchantView({
      notices: noticeStore(client, notices),
      terms,
      nameOf: async (merchantId, member, now) =>
        (await people(merchantId, now)).find(({ number }) => number === member)?.name,
      reimbursementOf: (payment, now) => reimbursementOf(payment, now, { exports, terms }),
    }),
  },
  frontOf(process.env),
  [requireMember(members), keepOutStoppedMerchants(directory.getMerchant)],
);
