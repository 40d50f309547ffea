import { dynamoClient } from '../../adapters/aws-clients.ts';
import { paymentTables, required, termsOf } from '../../adapters/configuration.ts';
import { directoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { exportStore } from '../../adapters/dynamodb/export-store.ts';
import { ledgerStore } from '../../adapters/dynamodb/ledger-store.ts';
import { paymentQueries } from '../../adapters/dynamodb/payment-queries.ts';
import { paymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { systemRandomness } from '../../adapters/randomness.ts';
import { api } from '../http/api.ts';
import { getMerchant } from './get-merchant.ts';
import { getMerchantSummary } from './get-merchant-summary.ts';
import { cancelPaymentRequest } from './payment-requests/cancel-payment-request.ts';
import { confirmPaymentRequest } from './payment-requests/confirm-payment-request.ts';
import { createPaymentRequest } from './payment-requests/create-payment-request.ts';
import { declinePaymentRequest } from './payment-requests/decline-payment-request.ts';
import { extendPaymentRequest } from './payment-requests/extend-payment-request.ts';
import { getPaymentRequest } from './payment-requests/get-payment-request.ts';
import { listPaymentRequests } from './payment-requests/list-payment-requests.ts';
import { recordComplement } from './payment-requests/record-complement.ts';
import { refundPaymentRequest } from './payment-requests/refund-payment-request.ts';
import { remindClient } from './payment-requests/remind-client.ts';
import { merchantView } from './payment-view.ts';
import { getReimbursement } from './reimbursements/get-reimbursement.ts';
import { listReimbursements } from './reimbursements/list-reimbursements.ts';
import { reimbursementOf, withReimbursements } from './reimbursements/reimbursement-of.ts';
import { upcomingByDueDate } from './reimbursements/upcoming.ts';
import { validatedByDay } from './validated-by-day.ts';

const tables = paymentTables(process.env);
const client = dynamoClient();
const exports = exportStore(client, tables.exports);
const ledger = ledgerStore(client, tables.ledger);
const directory = directoryStore(client, { directory: required(process.env, 'DIRECTORY_TABLE') });
const payments = paymentStore(client, tables);
const queries = paymentQueries(client, tables.payments);
const terms = termsOf(process.env);
const view = merchantView({ terms, reimbursementOf: (payment, now) => reimbursementOf(payment, now, { exports }) });
const reimbursements = { exports, ledger, terms };
const commands = { payments, terms, view };

export const handler = api('merchant', {
  createPaymentRequest: createPaymentRequest({ ...commands, directory, random: systemRandomness }),
  listPaymentRequests: listPaymentRequests({ queries, terms, withReimbursements: withReimbursements({ exports }) }),
  getPaymentRequest: getPaymentRequest({ payments, view }),
  confirmPaymentRequest: confirmPaymentRequest(commands),
  declinePaymentRequest: declinePaymentRequest(commands),
  cancelPaymentRequest: cancelPaymentRequest(commands),
  extendPaymentRequest: extendPaymentRequest(commands),
  remindClient: remindClient(commands),
  refundPaymentRequest: refundPaymentRequest({ ...commands, exports }),
  recordComplement: recordComplement(commands),
  listReimbursements: listReimbursements(reimbursements),
  getReimbursement: getReimbursement({ ...reimbursements, queries }),
  getMerchant: getMerchant({ directory, terms }),
  getMerchantSummary: getMerchantSummary({
    queries,
    upcoming: (id, now) => upcomingByDueDate(id, now, reimbursements),
    byDay: (id, period, now) => validatedByDay(ledger, id, period, now),
  }),
});
