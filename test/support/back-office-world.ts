import { afterAll, beforeAll } from 'vitest';
import { startCognito, UserPools, type HttpService } from 'run-template/services';
import { accounts } from '../../adapters/cognito/accounts.ts';
import { cognitoClient, dynamoClient, type ClientPlugin } from '../../adapters/aws-clients.ts';
import { activationStore } from '../../adapters/dynamodb/activation-store.ts';
import { creditStore } from '../../adapters/dynamodb/credit-store.ts';
import { directoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { walletStore } from '../../adapters/dynamodb/wallet-store.ts';
import { systemRandomness } from '../../adapters/randomness.ts';
import { useEndpoint } from './aws-environment.ts';
import type { TableNames, TestDynamoDb } from './tables.ts';

const merchantsPool = 'eu-west-3_Merchants';
const clientsPool = 'eu-west-3_Clients';

export type BackOfficeWorld = ReturnType<ReturnType<typeof withBackOffice>>;

/** What the back office works on, with a local Cognito for the test file that calls this; clients with faults on demand. */
export function withBackOffice(db: TestDynamoDb) {
  const pools = new UserPools();
  pools.createPool(merchantsPool);
  pools.createPool(clientsPool);
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
    useEndpoint('DYNAMODB', db.endpoint);
    const client = dynamoClient(faulty.dynamo);
    const people = cognitoClient(faulty.cognito);
    return {
      directory: directoryStore(client, tables),
      activations: activationStore(client, tables.secrets),
      wallets: walletStore(client, tables.wallets),
      credits: creditStore(client, tables),
      merchantAccounts: accounts(people, merchantsPool),
      clientAccounts: accounts(people, clientsPool),
      random: systemRandomness,
      /** Who can sign in as a merchant or as a client: username and e-mail address. */
      signIns: (of: 'merchant' | 'client') =>
        pools
          .users(of === 'merchant' ? merchantsPool : clientsPool)
          .map(({ username, attributes }) => [username, attributes['email']]),
    };
  };
}
