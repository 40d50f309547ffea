import { dynamoClient, kmsClient, snsClient } from '../../adapters/aws-clients.ts';
import { systemNow } from '../../adapters/clock.ts';
import { frontOf, mailOn, paymentTables, required, termsOf } from '../../adapters/configuration.ts';
import { challengeStore } from '../../adapters/dynamodb/challenge-store.ts';
import { counterCodeStore } from '../../adapters/dynamodb/counter-code-store.ts';
import { counterRequestStore } from '../../adapters/dynamodb/counter-request-store.ts';
import { creditRecords } from '../../adapters/dynamodb/credit-records.ts';
import { directoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { noticeStore } from '../../adapters/dynamodb/notice-store.ts';
import { paceStore } from '../../adapters/dynamodb/pace-store.ts';
import { paidMerchantStore } from '../../adapters/dynamodb/paid-merchant-store.ts';
import { paymentQueries } from '../../adapters/dynamodb/payment-queries.ts';
import { paymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { refusedMerchantStore } from '../../adapters/dynamodb/refused-merchant-store.ts';
import { reportStore } from '../../adapters/dynamodb/report-store.ts';
import { secretStore } from '../../adapters/dynamodb/secret-store.ts';
import { walletStore } from '../../adapters/dynamodb/wallet-store.ts';
import { codeMac } from '../../adapters/kms/code-mac.ts';
import { systemRandomness } from '../../adapters/randomness.ts';
import { push, pushSettings } from '../../adapters/sns/push.ts';
import { approvalMetrics, objectives } from '../../contract/settings/objectives.ts';
import { api } from '../http/api.ts';
import { measured } from '../http/measured.ts';
import { keepOutEndedClients } from '../http/middleware/keep-out-stopped.ts';
import { clientCommands, commandHandlers } from '../http/payment-commands.ts';
import { accountNews } from './account-news.ts';
import { activate } from './account/activate.ts';
import { addDevice } from './account/add-device.ts';
import { changeCode } from './account/change-code.ts';
import { getMe } from './account/get-me.ts';
import { getWallet } from './account/get-wallet.ts';
import { listMyCredits } from './account/list-my-credits.ts';
import { listDevices } from './account/list-devices.ts';
import { revokeDevice } from './account/revoke-device.ts';
import { testPush } from './account/test-push.ts';
import { updatePush } from './account/update-push.ts';
import { blockMerchant, listBlockedMerchants, unblockMerchant } from './blocked-merchants/blocked-merchants.ts';
import { clientView } from './client-view.ts';
import { createChallenge } from './create-challenge.ts';
import { actOnMyPaymentRequest } from './payment-requests/act-on-my-payment-request.ts';
import { getCounter } from './counter/get-counter.ts';
import { getMyCounterRequest, listMyCounterRequests, withdrawCounterRequest } from './counter/my-counter-requests.ts';
import { proposeAtCounter } from './counter/propose-at-counter.ts';
import { approvePaymentRequest } from './payment-requests/approve-payment-request.ts';
import { declineMyPaymentRequest } from './payment-requests/decline-my-payment-request.ts';
import { getMyPaymentRequest } from './payment-requests/get-my-payment-request.ts';
import { reportPaymentRequest } from './payment-requests/report-payment-request.ts';
import { listMyPaymentRequests } from './payment-requests/list-my-payment-requests.ts';

const tables = paymentTables(process.env);
const client = dynamoClient();
const directoryTable = required(process.env, 'DIRECTORY_TABLE');
const directory = directoryStore(client, { directory: directoryTable });
const orders = required(process.env, 'ORDERS_TABLE');
const terms = termsOf(process.env);
const notices = required(process.env, 'NOTICES_TABLE');

export const handler = api(
  'client',
  {
    getMe,
    getWallet,
    listMyCredits,
    listMyPaymentRequests,
    getMyPaymentRequest,
    ...commandHandlers(clientCommands, actOnMyPaymentRequest),
    approvePaymentRequest: measured(
      { ...approvalMetrics, slowMs: objectives.approvalMs, now: systemNow },
      approvePaymentRequest,
    ),
    declineMyPaymentRequest,
    reportPaymentRequest,
    listBlockedMerchants,
    blockMerchant,
    unblockMerchant,
    getCounter,
    proposeAtCounter,
    listMyCounterRequests,
    getMyCounterRequest,
    withdrawCounterRequest,
    activate,
    changeCode,
    createChallenge,
    listDevices,
    addDevice,
    revokeDevice,
    updatePush,
    testPush,
  },
  {
    payments: paymentStore(client, tables),
    paces: paceStore(client, orders),
    reports: reportStore(client, orders),
    refusedMerchants: refusedMerchantStore(client, directoryTable),
    paidMerchants: paidMerchantStore(client, directoryTable),
    queries: paymentQueries(client, tables.payments),
    wallets: walletStore(client, tables.wallets),
    creditRecords: creditRecords(client, tables.ledger),
    counterCodes: counterCodeStore(client, directoryTable),
    counterRequests: counterRequestStore(client, { notices, payments: tables.payments }),
    secrets: secretStore(client, { secrets: required(process.env, 'SECRETS_TABLE'), wallets: tables.wallets, notices }),
    challenges: challengeStore(client, required(process.env, 'SECRETS_TABLE')),
    news: accountNews(noticeStore(client, notices), { mailOn: mailOn(process.env) }),
    codeMac: codeMac(kmsClient(), required(process.env, 'CODE_KEY_ARN')),
    directory,
    push: push(snsClient(), pushSettings(process.env)),
    random: systemRandomness,
    terms,
    view: clientView({ directory, terms }),
  },
  frontOf(process.env),
  [keepOutEndedClients(directory.getClient)],
);
