import { dynamoClient } from '../../adapters/aws-clients.ts';
import { paymentTables, required, termsOf } from '../../adapters/configuration.ts';
import { directoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { exportStore } from '../../adapters/dynamodb/export-store.ts';
import { ledgerStore } from '../../adapters/dynamodb/ledger-store.ts';
import { paymentQueries } from '../../adapters/dynamodb/payment-queries.ts';
import { paymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { systemRandomness } from '../../adapters/randomness.ts';
import { api } from '../http/api.ts';
import { commandHandlers, merchantCommands } from '../http/payment-commands.ts';
import { getMerchant } from './get-merchant.ts';
import { getMerchantSummary } from './get-merchant-summary.ts';
import { actOnPaymentRequest } from './payment-requests/act-on-payment-request.ts';
import { createPaymentRequest } from './payment-requests/create-payment-request.ts';
import { getPaymentRequest } from './payment-requests/get-payment-request.ts';
import { listPaymentRequests } from './payment-requests/list-payment-requests.ts';
import { refundPaymentRequest } from './payment-requests/refund-payment-request.ts';
import { merchantView } from './payment-view.ts';
import { getReimbursement } from './reimbursements/get-reimbursement.ts';
import { listReimbursements } from './reimbursements/list-reimbursements.ts';
import { reimbursementOf } from './reimbursements/reimbursement-of.ts';

const tables = paymentTables(process.env);
const client = dynamoClient();
const exports = exportStore(client, tables.exports);
const terms = termsOf(process.env);

export const handler = api(
  'merchant',
  {
    createPaymentRequest,
    listPaymentRequests,
    getPaymentRequest,
    ...commandHandlers(merchantCommands, actOnPaymentRequest),
    refundPaymentRequest,
    listReimbursements,
    getReimbursement,
    getMerchant,
    getMerchantSummary,
  },
  {
    payments: paymentStore(client, tables),
    queries: paymentQueries(client, tables.payments),
    ledger: ledgerStore(client, tables.ledger),
    directory: directoryStore(client, { directory: required(process.env, 'DIRECTORY_TABLE') }),
    exports,
    random: systemRandomness,
    terms,
    view: merchantView({ terms, reimbursementOf: (payment, now) => reimbursementOf(payment, now, { exports }) }),
  },
);
