import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { dynamoClient } from '../../adapters/aws-clients.ts';
import { toPaymentItem } from '../../adapters/dynamodb/payment-item.ts';
import type { Payment } from '../../core/payment/payment.ts';
import { localDate } from '../../core/time.ts';
import { projectDays } from '../../functions/project-payments/project-days.ts';
import { projectPayments } from '../../functions/project-payments/project-payments.ts';
import { figureReading } from '../support/counted-figures.ts';
import type { PaymentStage } from '../support/payment-stage.ts';
import type { Deed } from './deed.ts';

const always = { from: localDate('2020-01-01'), to: localDate('2100-12-31') };

/** The second reader of the stream is given a payment, on a client of its own: its merchant has been paid once then. */
export function projecting({ client, tables }: PaymentStage, payment: Payment): Deed {
  const image = marshall(toPaymentItem(payment), { removeUndefinedValues: true });
  const record = { dynamodb: { SequenceNumber: '1', NewImage: image } } as DynamoDBRecord;
  const reading = figureReading({ client, tables });
  return {
    about: payment.id,
    effect: async () => ({
      days: Object.values(await reading.figures.days(payment.merchantId, always)),
      whole: await reading.isWhole(payment.merchantId),
    }),
    attempt: async () => {
      const days = projectDays(figureReading({ client: dynamoClient(), tables }));
      const { batchItemFailures } = await projectPayments([record], { days });
      return { status: batchItemFailures.length === 0 ? 200 : 503 };
    },
  };
}
