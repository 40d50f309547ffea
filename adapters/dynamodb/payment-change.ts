import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { fromPaymentItem } from './payment-item.ts';
import type { Payment } from '../../core/payment/payment.ts';

/** A payment before and after one write, as the stream tells it. */
export interface PaymentChange {
  before?: Payment;
  after: Payment;
}

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];

/** @returns undefined for a record without a new image: nothing here deletes a payment, an operator might */
export function paymentChange({ dynamodb }: DynamoDBRecord): PaymentChange | undefined {
  const after = payment(dynamodb?.NewImage);
  return after && { before: payment(dynamodb?.OldImage), after };
}

// Both packages describe the same JSON, with types of their own.
const payment = (image: Image): Payment | undefined =>
  image && fromPaymentItem(unmarshall(image as Parameters<typeof unmarshall>[0]));
