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

export const handler = api(
  'back-office',
  {
    listExports,
    getExport,
    creditWallet,
    createMerchant,
    updateMerchant,
    createClient,
    issueActivation,
    unlockClient,
  },
  {
    directory: directoryStore(client, tables),
    activations: activationStore(client, required(env, 'SECRETS_TABLE')),
    wallets: walletStore(client, tables.wallets),
    credits: creditStore(client, tables),
    exports: exportStore(client, required(env, 'EXPORTS_TABLE')),
    links: exportLinks(s3Client(), required(env, 'EXPORTS_BUCKET')),
    merchantAccounts: accounts(cognito, required(env, 'MERCHANTS_POOL_ID')),
    clientAccounts: accounts(cognito, required(env, 'CLIENTS_POOL_ID')),
    random: systemRandomness,
  },
);
