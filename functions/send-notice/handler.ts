import middy from '@middy/core';
import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { liveChannel, liveChannelSettings } from '../../adapters/appsync/live-channel.ts';
import { cognitoClient, dynamoClient, sesClient, snsClient } from '../../adapters/aws-clients.ts';
import { withBudget } from '../../adapters/budget.ts';
import { systemNow } from '../../adapters/clock.ts';
import { accounts } from '../../adapters/cognito/accounts.ts';
import { issuerOf, paymentTables, required } from '../../adapters/configuration.ts';
import { applicationStore } from '../../adapters/dynamodb/application-store.ts';
import { directoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { mailStore } from '../../adapters/dynamodb/mail-store.ts';
import { noticeStore } from '../../adapters/dynamodb/notice-store.ts';
import { paymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { systemRandomness } from '../../adapters/randomness.ts';
import { mailer, mailSettings } from '../../adapters/ses/mailer.ts';
import { platformsOff, push, pushSettings } from '../../adapters/sns/push.ts';
import { logWarning } from '../log.ts';
import { logFailure } from '../middleware/log-failure.ts';
import { merchantPeople } from '../merchant-people.ts';
import { toEachMember } from '../use-cases/to-each-member.ts';
import { sendNotices } from './send-notices.ts';
import { toFirstOwner } from './to-first-owner.ts';

const client = dynamoClient();
const cognito = cognitoClient();
const settings = mailSettings(process.env);
const phones = pushSettings(process.env);
const directory = required(process.env, 'DIRECTORY_TABLE');
const applications = applicationStore(client, { orders: required(process.env, 'ORDERS_TABLE') });
const people = merchantPeople(client, directory);
const merchants = accounts(cognito, required(process.env, 'MERCHANTS_POOL_ID'));
const dependencies = {
  notices: noticeStore(client, required(process.env, 'NOTICES_TABLE')),
  payments: paymentStore(client, paymentTables(process.env)),
  directory: directoryStore(client, { directory }),
  mails: mailStore(client, directory),
  accounts: {
    CLIENT: accounts(cognito, required(process.env, 'CLIENTS_POOL_ID')),
    MERCHANT: toFirstOwner(merchants, people, systemNow),
    MEMBER: merchants,
    APPLICANT: { emailOf: async (id: string) => (await applications.find(id))?.form.email },
  },
  applications,
  random: systemRandomness,
  mailer: settings && mailer(sesClient(), settings),
  push: push(snsClient(), phones),
  live: toEachMember(liveChannel(liveChannelSettings(process.env)), people, systemNow),
  portalUrl: required(process.env, 'PORTAL_URL'),
  appUrl: required(process.env, 'APP_URL'),
  issuer: issuerOf(process.env),
};
if (!settings) logWarning('mail off');
for (const platform of platformsOff(phones)) logWarning('push off', { platform });

/** The notices' stream: those that are to be mailed, or to ring. */
const consumeBatch = (
  { Records }: DynamoDBStreamEvent,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<DynamoDBBatchResponse> =>
  withBudget(
    () => context.getRemainingTimeInMillis(),
    () => sendNotices(Records, systemNow, dependencies),
  );

export const handler = middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
  .use(logFailure('notices not sent'))
  .handler(consumeBatch);
