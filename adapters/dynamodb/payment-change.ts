import type { DynamoDBRecord } from 'aws-lambda';
import type { Item } from './errors.ts';
import { fromPaymentItem } from './payment-item.ts';
import { streamImage } from './stream-image.ts';
import type { Payment } from '../../core/payment/payment.ts';

/** A payment before and after one write, as the stream tells it. */
export interface PaymentChange {
  before?: Payment;
  after: Payment;
}

/** @returns undefined for a record without a new image: nothing here deletes a payment, an operator might */
export function paymentChange({ dynamodb }: DynamoDBRecord): PaymentChange | undefined {
  const after = payment(streamImage(dynamodb?.NewImage));
  return after && { before: payment(streamImage(dynamodb?.OldImage)), after };
}

const payment = (item: Item | undefined): Payment | undefined => item && fromPaymentItem(item);
