import middy from '@middy/core';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { cognitoClient, dynamoClient } from '../../adapters/aws-clients.ts';
import { operatorAccounts } from '../../adapters/cognito/operator-accounts.ts';
import { required } from '../../adapters/configuration.ts';
import { operatorChangeStore } from '../../adapters/dynamodb/operator-change-store.ts';
import { logInfo } from '../log.ts';
import { logFailure } from '../middleware/log-failure.ts';
import { changeOperator } from './change-operator.ts';

const dependencies = {
  operatorChanges: operatorChangeStore(dynamoClient(), required(process.env, 'ORDERS_TABLE')),
  operatorAccounts: operatorAccounts(cognitoClient(), required(process.env, 'BACK_OFFICE_POOL_ID')),
};

/** The orders' stream: two people have agreed to another role, or the like, of somebody of the back office. */
export const handler = middy<DynamoDBStreamEvent, void>()
  .use(logFailure('operator not changed'))
  .handler(async () => {
    const outcome = await changeOperator(dependencies);
    if (outcome) logInfo('operator changed', { outcome });
  });
