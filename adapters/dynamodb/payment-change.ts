import type { DynamoDBRecord } from 'aws-lambda';
import { traceOf } from '../trace.ts';
import type { Item } from './errors.ts';
import { fromPaymentItem } from './payment-item.ts';
import { streamImage } from './stream-image.ts';
import type { Payment } from '../../core/payment/payment.ts';

/** A payment before and after one write, as the stream tells it. */
export interface PaymentChange {
  before?: Payment;
  after: Payment;
  /** Of whatever wrote it. */
  trace?: string;
}

/** @returns undefined for a record without a new image: nothing here deletes a payment, an operator might */
export function paymentChange({ dynamodb }: DynamoDBRecord): PaymentChange | undefined {
  const written = streamImage(dynamodb?.NewImage);
  if (!written) return undefined;
  const trace = traceOf(written);
  return {
    before: payment(streamImage(dynamodb?.OldImage)),
    after: fromPaymentItem(written),
    ...(trace !== undefined && { trace }),
  };
}

const payment = (item: Item | undefined): Payment | undefined => item && fromPaymentItem(item);
