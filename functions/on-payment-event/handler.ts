import middy from '@middy/core';
import type { Context, DynamoDBStreamEvent } from 'aws-lambda';
import { pushLimits } from '../../contract/settings/limits.ts';
import { liveChannel, liveChannelSettings } from '../../adapters/appsync/live-channel.ts';
import { dynamoClient, schedulerClient, snsClient } from '../../adapters/aws-clients.ts';
import { systemNow } from '../../adapters/clock.ts';
import { mailOn, paymentTables, required, termsOf } from '../../adapters/configuration.ts';
import { digestStore } from '../../adapters/dynamodb/digest-store.ts';
import { directoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { noticeStore } from '../../adapters/dynamodb/notice-store.ts';
import { paidMerchantStore } from '../../adapters/dynamodb/paid-merchant-store.ts';
import { paymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { deadlineScheduler, schedulerSettings } from '../../adapters/scheduler/deadline-scheduler.ts';
import { platformsOff, push, pushSettings } from '../../adapters/sns/push.ts';
import { logWarning } from '../log.ts';
import { logFailure } from '../middleware/log-failure.ts';
import { merchantPeople } from '../merchant-people.ts';
import { toEachMember } from '../use-cases/to-each-member.ts';
import { consume } from './consume.ts';

const client = dynamoClient();
const settings = pushSettings(process.env);
const terms = termsOf(process.env);
const directory = required(process.env, 'DIRECTORY_TABLE');
const noticesTable = required(process.env, 'NOTICES_TABLE');
const dependencies = {
  payments: paymentStore(client, paymentTables(process.env)),
  directory: directoryStore(client, { directory }),
  paidMerchants: paidMerchantStore(client, directory),
  scheduler: deadlineScheduler(schedulerClient(), schedulerSettings(process.env)),
  push: push(snsClient(), settings),
  live: toEachMember(liveChannel(liveChannelSettings(process.env)), merchantPeople(client, directory), systemNow),
  notices: noticeStore(client, noticesTable),
  digests: digestStore(client, noticesTable),
  mailOn: mailOn(process.env),
};
for (const platform of platformsOff(settings)) logWarning('push off', { platform });

/** For writing down what the last phones were told. */
const reserveMs = 5_000;

/** The payments' stream. */
function consumeBatch(
  { Records }: DynamoDBStreamEvent,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<void> {
  const pushBudgetMs = Math.max(0, Math.min(pushLimits.perBatchMs, context.getRemainingTimeInMillis() - reserveMs));
  return consume(Records, { now: systemNow(), terms }, { ...dependencies, pushBudgetMs });
}

export const handler = middy<DynamoDBStreamEvent, void>()
  .use(logFailure('changes of payments not consumed'))
  .handler(consumeBatch);
