import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { paymentChange } from '../../adapters/dynamodb/payment-change.ts';
import { fromPaymentItem, toPaymentItem } from '../../adapters/dynamodb/payment-item.ts';
import { StrangeItem } from '../../adapters/strange-item.ts';
import { withTrace } from '../../adapters/trace.ts';
import { paymentIn } from '../support/payments.ts';

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
const payment = paymentIn('VALIDATED');
const written = () => withTrace(trace, () => toPaymentItem(payment));
/** As Lambda gets it: JSON, with bytes in base64. */
const record = (item: Record<string, unknown>): DynamoDBRecord => {
  const { t, ...rest } = item;
  const bytes = t instanceof Uint8Array && { t: { B: Buffer.from(t).toString('base64') } };
  return { dynamodb: { NewImage: { ...marshall(rest, { removeUndefinedValues: true }), ...bytes } } };
};

describe('the trace of what wrote a payment', () => {
  it('is carried on by the stream, and is nothing of the payment itself', () => {
    expect(paymentChange(record(written()))).toEqual({ before: undefined, after: payment, trace });
    expect(fromPaymentItem(written())).toEqual(payment);
  });

  it('is that of the newest write: one without a trace leaves none', () => {
    expect(paymentChange(record(toPaymentItem(payment)))).not.toHaveProperty('trace');
  });

  it.each([['marie@example.fr'], [7], [Buffer.alloc(16)], [Buffer.alloc(17, 1)], [trace]])(
    'is none of our writing as %j: the item is strange',
    (forged) => {
      expect(() => fromPaymentItem({ ...written(), t: forged })).toThrow(StrangeItem);
    },
  );
});
