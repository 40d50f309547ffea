import middy from '@middy/core';
import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { dynamoClient } from '../../adapters/aws-clients.ts';
import { withBudget } from '../../adapters/budget.ts';
import { required } from '../../adapters/configuration.ts';
import { figureStore } from '../../adapters/dynamodb/figure-store.ts';
import { paymentQueries } from '../../adapters/dynamodb/payment-queries.ts';
import { searchStore } from '../../adapters/dynamodb/search-store.ts';
import { logFailure } from '../middleware/log-failure.ts';
import { projectDays } from './project-days.ts';
import { projectPayments } from './project-payments.ts';
import { projectSearch } from './project-search.ts';

const client = dynamoClient();
const views = required(process.env, 'VIEWS_TABLE');
const queries = paymentQueries(client, required(process.env, 'PAYMENTS_TABLE'));
const projections = {
  days: projectDays({ figures: figureStore(client, views), queries }),
  search: projectSearch({ queries, search: searchStore(client, views) }),
};

/** The payments' stream: what is derived from them. */
const projectBatch = (
  { Records }: DynamoDBStreamEvent,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<DynamoDBBatchResponse> =>
  withBudget(
    () => context.getRemainingTimeInMillis(),
    () => projectPayments(Records, projections),
  );

export const handler = middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
  .use(logFailure('changes of payments not projected'))
  .handler(projectBatch);
