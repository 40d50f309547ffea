import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { dynamoClient, schedulerClient } from '../../adapters/aws-clients.ts';
import { digestStore } from '../../adapters/dynamodb/digest-store.ts';
import { directoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { noticeStore } from '../../adapters/dynamodb/notice-store.ts';
import { paidMerchantStore } from '../../adapters/dynamodb/paid-merchant-store.ts';
import { toPaymentItem } from '../../adapters/dynamodb/payment-item.ts';
import { paymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { deadlineScheduler } from '../../adapters/scheduler/deadline-scheduler.ts';
import { defaultTerms as terms } from '../../contract/settings/terms.ts';
import type { Payment } from '../../core/payment/payment.ts';
import type { Instant } from '../../core/time.ts';
import { consume } from '../../functions/on-payment-event/consume.ts';
import type { PaymentStage } from '../support/payment-stage.ts';

const settings = {
  group: 'deadlines',
  roleArn: 'arn:aws:iam::000000000000:role/scheduler',
  deadLetterArn: 'arn:aws:sqs:eu-west-3:000000000000:not-fired',
  expireFunctionArn: 'arn:aws:lambda:eu-west-3:000000000000:function:expire-payment',
};

/** The consumer of the stream is given a new payment, on clients of its own; pages and phones are others' to test. */
export async function consumeNew({ tables }: PaymentStage, payment: Payment, now: Instant): Promise<void> {
  const client = dynamoClient();
  const image = marshall(toPaymentItem(payment), { removeUndefinedValues: true });
  const record = {
    eventName: 'INSERT',
    dynamodb: { Keys: { id: { S: payment.id } }, SequenceNumber: '1', NewImage: image },
  } as DynamoDBRecord;
  await consume(
    [record],
    { now, terms },
    {
      payments: paymentStore(client, tables),
      directory: directoryStore(client, tables),
      paidMerchants: paidMerchantStore(client, tables.directory),
      scheduler: deadlineScheduler(schedulerClient(), settings),
      push: { send: () => Promise.resolve({ outcome: 'off' }) },
      live: { publish: () => Promise.resolve() },
      notices: noticeStore(client, tables.notices),
      digests: digestStore(client, tables.notices),
      mailOn: true,
      pushBudgetMs: 10_000,
    },
  );
}
