import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { accounts } from '../../adapters/cognito/accounts.ts';
import { cognitoClient, dynamoClient } from '../../adapters/aws-clients.ts';
import { systemNow } from '../../adapters/clock.ts';
import { paymentTables, required, termsOf } from '../../adapters/configuration.ts';
import { blockStore } from '../../adapters/dynamodb/block-store.ts';
import { directoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { organisationStore } from '../../adapters/dynamodb/organisation-store.ts';
import { paymentQueries } from '../../adapters/dynamodb/payment-queries.ts';
import { paymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { logFailure } from '../middleware/log-failure.ts';
import { carryOutBlocks } from './carry-out-block.ts';

const client = dynamoClient();
const tables = paymentTables(process.env);
const directory = required(process.env, 'DIRECTORY_TABLE');
const terms = termsOf(process.env);
const dependencies = {
  blocks: blockStore(client, directory),
  directory: directoryStore(client, { directory }),
  organisations: organisationStore(client, directory),
  merchantAccounts: accounts(cognitoClient(), required(process.env, 'MERCHANTS_POOL_ID')),
  queries: paymentQueries(client, tables.payments),
  payments: paymentStore(client, tables),
};

/** Every minute. */
const carryOut = (_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> =>
  carryOutBlocks(
    { now: systemNow(), terms },
    { ...dependencies, remainingMs: () => context.getRemainingTimeInMillis() },
  );

export const handler = middy<unknown, void>().use(logFailure('blocks not carried out')).handler(carryOut);
