import { dynamoClient, kmsClient } from '../../adapters/aws-clients.ts';
import { paymentTables, required, termsOf } from '../../adapters/configuration.ts';
import { directoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { paymentQueries } from '../../adapters/dynamodb/payment-queries.ts';
import { paymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { secretStore } from '../../adapters/dynamodb/secret-store.ts';
import { walletStore } from '../../adapters/dynamodb/wallet-store.ts';
import { codeMac } from '../../adapters/kms/code-mac.ts';
import { systemRandomness } from '../../adapters/randomness.ts';
import { api } from '../http/api.ts';
import { activate } from './account/activate.ts';
import { addDevice } from './account/add-device.ts';
import { changeCode } from './account/change-code.ts';
import { getMe } from './account/get-me.ts';
import { getWallet } from './account/get-wallet.ts';
import { listDevices } from './account/list-devices.ts';
import { revokeDevice } from './account/revoke-device.ts';
import { updatePush } from './account/update-push.ts';
import { clientView } from './client-view.ts';
import { approvePaymentRequest } from './payment-requests/approve-payment-request.ts';
import { declineMyPaymentRequest } from './payment-requests/decline-my-payment-request.ts';
import { getMyPaymentRequest } from './payment-requests/get-my-payment-request.ts';
import { listMyPaymentRequests } from './payment-requests/list-my-payment-requests.ts';
import { markOpened } from './payment-requests/mark-opened.ts';

const tables = paymentTables(process.env);
const client = dynamoClient();
const directory = directoryStore(client, { directory: required(process.env, 'DIRECTORY_TABLE') });
const payments = paymentStore(client, tables);
const queries = paymentQueries(client, tables.payments);
const wallets = walletStore(client, tables.wallets);
const secrets = secretStore(client, { secrets: required(process.env, 'SECRETS_TABLE'), wallets: tables.wallets });
const terms = termsOf(process.env);
const view = clientView({ directory, terms });
const factors = {
  wallets,
  secrets,
  codeMac: codeMac(kmsClient(), required(process.env, 'CODE_KEY_ARN')),
  random: systemRandomness,
};
const commands = { payments, terms, view };

export const handler = api('client', {
  getMe: getMe({ directory, secrets }),
  getWallet: getWallet({ wallets }),
  listMyPaymentRequests: listMyPaymentRequests({ queries, view }),
  getMyPaymentRequest: getMyPaymentRequest({ payments, view }),
  markOpened: markOpened(commands),
  approvePaymentRequest: approvePaymentRequest({ ...commands, ...factors }),
  declineMyPaymentRequest: declineMyPaymentRequest(commands),
  activate: activate({ ...factors, directory }),
  changeCode: changeCode(factors),
  listDevices: listDevices({ secrets, directory }),
  addDevice: addDevice({ ...factors, directory }),
  revokeDevice: revokeDevice({ secrets, directory }),
  updatePush: updatePush({ secrets, directory }),
});
