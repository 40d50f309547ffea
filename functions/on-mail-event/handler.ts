import middy from '@middy/core';
import { dynamoClient } from '../../adapters/aws-clients.ts';
import { systemNow } from '../../adapters/clock.ts';
import { required } from '../../adapters/configuration.ts';
import { mailStore } from '../../adapters/dynamodb/mail-store.ts';
import { logFailure } from '../middleware/log-failure.ts';
import { markAddress, type MailEvent } from './mark-address.ts';

const mails = mailStore(dynamoClient(), required(process.env, 'DIRECTORY_TABLE'));

export const handler = middy<MailEvent, void>()
  .use(logFailure('mail event not handled'))
  .handler((event) => markAddress(event, systemNow(), { mails }));
