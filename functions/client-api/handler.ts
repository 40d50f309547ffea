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
import { clientCommands, commandHandlers } from '../http/payment-commands.ts';
import { activate } from './account/activate.ts';
import { addDevice } from './account/add-device.ts';
import { changeCode } from './account/change-code.ts';
import { getMe } from './account/get-me.ts';
import { getWallet } from './account/get-wallet.ts';
import { listDevices } from './account/list-devices.ts';
import { revokeDevice } from './account/revoke-device.ts';
import { updatePush } from './account/update-push.ts';
import { clientView } from './client-view.ts';
import { actOnMyPaymentRequest } from './payment-requests/act-on-my-payment-request.ts';
import { approvePaymentRequest } from './payment-requests/approve-payment-request.ts';
import { getMyPaymentRequest } from './payment-requests/get-my-payment-request.ts';
import { listMyPaymentRequests } from './payment-requests/list-my-payment-requests.ts';

const tables = paymentTables(process.env);
const client = dynamoClient();
const directory = directoryStore(client, { directory: required(process.env, 'DIRECTORY_TABLE') });
const terms = termsOf(process.env);

export const handler = api(
  'client',
  {
    getMe,
    getWallet,
    listMyPaymentRequests,
    getMyPaymentRequest,
    ...commandHandlers(clientCommands, actOnMyPaymentRequest),
    approvePaymentRequest,
    activate,
    changeCode,
    listDevices,
    addDevice,
    revokeDevice,
    updatePush,
  },
  {
    payments: paymentStore(client, tables),
    queries: paymentQueries(client, tables.payments),
    wallets: walletStore(client, tables.wallets),
    secrets: secretStore(client, { secrets: required(process.env, 'SECRETS_TABLE'), wallets: tables.wallets }),
    codeMac: codeMac(kmsClient(), required(process.env, 'CODE_KEY_ARN')),
    directory,
    random: systemRandomness,
    terms,
    view: clientView({ directory, terms }),
  },
);
