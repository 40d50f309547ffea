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
import { count, logError, logInfo } from '../log.ts';
import { logFailure } from '../middleware/log-failure.ts';
import { carryOutBlock } from './carry-out-block.ts';

const client = dynamoClient();
const tables = paymentTables(process.env);
const directory = required(process.env, 'DIRECTORY_TABLE');
const blocks = blockStore(client, directory);
const terms = termsOf(process.env);
const dependencies = {
  blocks,
  directory: directoryStore(client, { directory }),
  organisations: organisationStore(client, directory),
  merchantAccounts: accounts(cognitoClient(), required(process.env, 'MERCHANTS_POOL_ID')),
  queries: paymentQueries(client, tables.payments),
  payments: paymentStore(client, tables),
};

/** Every minute. @throws Error when something could not be done, so that the function's alarm tells ops */
async function carryOutBlocks(_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> {
  const remainingMs = () => context.getRemainingTimeInMillis();
  let failed = 0;
  for (const block of await blocks.all()) {
    const { merchantId } = block;
    try {
      const done = await carryOutBlock(block, { now: systemNow(), terms }, { ...dependencies, remainingMs });
      logInfo('block carried out', { merchantId, ...done });
      count('RequestsEndedByBlock', done.ended);
      failed += done.failed;
    } catch (error) {
      failed += 1;
      logError('block not carried out', error, { merchantId });
    }
  }
  if (failed > 0) throw new Error(`${failed} parts of blocks could not be carried out`);
}

export const handler = middy<unknown, void>().use(logFailure('blocks not carried out')).handler(carryOutBlocks);
