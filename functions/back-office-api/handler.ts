import { cognitoClient, dynamoClient, s3Client } from '../../adapters/aws-clients.ts';
import { accounts } from '../../adapters/cognito/accounts.ts';
import { required } from '../../adapters/configuration.ts';
import { activationStore } from '../../adapters/dynamodb/activation-store.ts';
import { creditStore } from '../../adapters/dynamodb/credit-store.ts';
import { directoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { exportStore } from '../../adapters/dynamodb/export-store.ts';
import { walletStore } from '../../adapters/dynamodb/wallet-store.ts';
import { systemRandomness } from '../../adapters/randomness.ts';
import { exportLinks } from '../../adapters/s3/export-links.ts';
import { api } from '../http/api.ts';
import { createClient } from './accounts/create-client.ts';
import { createMerchant } from './accounts/create-merchant.ts';
import { creditWallet } from './accounts/credit-wallet.ts';
import { issueActivation } from './accounts/issue-activation.ts';
import { unlockClient } from './accounts/unlock-client.ts';
import { updateMerchant } from './accounts/update-merchant.ts';
import { getExport } from './exports/get-export.ts';
import { listExports } from './exports/list-exports.ts';

const { env } = process;
const tables = {
  directory: required(env, 'DIRECTORY_TABLE'),
  wallets: required(env, 'WALLETS_TABLE'),
  ledger: required(env, 'LEDGER_TABLE'),
};
const client = dynamoClient();
const cognito = cognitoClient();
const directory = directoryStore(client, tables);
const activations = activationStore(client, required(env, 'SECRETS_TABLE'));
const wallets = walletStore(client, tables.wallets);
const credits = creditStore(client, tables);
const exports = exportStore(client, required(env, 'EXPORTS_TABLE'));
const links = exportLinks(s3Client(), required(env, 'EXPORTS_BUCKET'));
const merchantAccounts = accounts(cognito, required(env, 'MERCHANTS_POOL_ID'));
const clientAccounts = accounts(cognito, required(env, 'CLIENTS_POOL_ID'));

export const handler = api('back-office', {
  listExports: listExports({ exports }),
  getExport: getExport({ exports, links }),
  creditWallet: creditWallet({ directory, credits }),
  createMerchant: createMerchant({ directory, merchantAccounts }),
  updateMerchant: updateMerchant({ directory }),
  createClient: createClient({ directory, clientAccounts }),
  issueActivation: issueActivation({ directory, activations, random: systemRandomness }),
  unlockClient: unlockClient({ directory, wallets }),
});
