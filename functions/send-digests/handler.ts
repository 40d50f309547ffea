import middy from '@middy/core';
import { dynamoClient } from '../../adapters/aws-clients.ts';
import { systemNow } from '../../adapters/clock.ts';
import { mailOn, paymentTables, required } from '../../adapters/configuration.ts';
import { digestStore } from '../../adapters/dynamodb/digest-store.ts';
import { noticeStore } from '../../adapters/dynamodb/notice-store.ts';
import { paymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { logInfo } from '../log.ts';
import { logFailure } from '../middleware/log-failure.ts';
import { sendDigests } from './send-digests.ts';

const client = dynamoClient();
const notices = required(process.env, 'NOTICES_TABLE');
const dependencies = {
  digests: digestStore(client, notices),
  payments: paymentStore(client, paymentTables(process.env)),
  notices: noticeStore(client, notices),
};

/** Every evening. @throws Error when a digest could not be written down, so that it is tried again */
async function send(): Promise<void> {
  if (!mailOn(process.env)) return;
  const { written, failed } = await sendDigests(systemNow(), dependencies);
  logInfo('digests written down', { written });
  if (failed > 0) throw new Error(`${failed} digests or shards could not be written down`);
}

export const handler = middy<unknown, void>().use(logFailure('digests not written down')).handler(send);
