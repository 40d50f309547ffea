import middy from '@middy/core';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { liveChannel, liveChannelSettings } from '../../adapters/appsync/live-channel.ts';
import { dynamoClient } from '../../adapters/aws-clients.ts';
import { systemNow } from '../../adapters/clock.ts';
import { required } from '../../adapters/configuration.ts';
import { merchantPeople } from '../merchant-people.ts';
import { toEachMember } from '../use-cases/to-each-member.ts';
import { logFailure } from '../middleware/log-failure.ts';
import { tellCounter } from './tell-counter.ts';

const people = merchantPeople(dynamoClient(), required(process.env, 'DIRECTORY_TABLE'));
const dependencies = { live: toEachMember(liveChannel(liveChannelSettings(process.env)), people, systemNow) };

/** The notices' stream: what happens to counter requests. */
const consumeBatch = ({ Records }: DynamoDBStreamEvent): Promise<void> => tellCounter(Records, dependencies);

export const handler = middy<DynamoDBStreamEvent, void>()
  .use(logFailure('counter requests not told of'))
  .handler(consumeBatch);
