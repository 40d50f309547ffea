import { dynamoClient } from '../../adapters/aws-clients.ts';
import { mailOn, required } from '../../adapters/configuration.ts';
import { applicationStore } from '../../adapters/dynamodb/application-store.ts';
import { takenStore } from '../../adapters/dynamodb/taken-store.ts';
import { api } from '../http/api.ts';
import { apply } from './apply.ts';
import { answerApplication, confirmApplication, readOwnApplication } from './own-application.ts';

const { env } = process;
const client = dynamoClient();
const orders = required(env, 'ORDERS_TABLE');

export const handler = api(
  'applicant',
  { apply, readOwnApplication, confirmApplication, answerApplication },
  {
    applications: applicationStore(client, { orders, notices: required(env, 'NOTICES_TABLE') }),
    taken: takenStore(client, orders),
    mailOn: mailOn(env),
  },
);
