import { describe, expect, it } from 'vitest';
import { apiCalls, costPerMillion, dynamoDbUnits, sumOf } from '../../../bench/prices/cost-per-million.ts';
import type { MeteredCall } from '../../../demo/cost/dynamodb-meter.ts';

const call = (units: Partial<MeteredCall>): MeteredCall => ({
  accessKeyId: 'a',
  operation: 'GetItem',
  isWrite: false,
  status: 200,
  readUnits: 0,
  writeUnits: 0,
  writeUnitsBilled: 0,
  ...units,
});

describe('the cost of a million payments', () => {
  it('is what each payment took, at the list price of its unit', () => {
    // Two payments with 10 calls, 20 write units and 1,000 mails between them.
    const { lines, total } = costPerMillion({ apiGatewayRequests: 10, dynamoDbWriteUnits: 20, sesMails: 1_000 }, 2);

    expect(lines).toEqual([
      { what: 'apiGatewayRequests', perPayment: 5, usdPerMillionPayments: expect.closeTo(5.85) as number },
      { what: 'dynamoDbWriteUnits', perPayment: 10, usdPerMillionPayments: expect.closeTo(7.423) as number },
      { what: 'sesMails', perPayment: 500, usdPerMillionPayments: expect.closeTo(80_000) as number },
    ]);
    expect(total).toBeCloseTo(80_013.273);
  });

  it('has no line for what was not used, and none at all without a payment', () => {
    expect(costPerMillion({ kmsRequests: 0 }, 1)).toEqual({ lines: [], total: 0 });
    expect(() => costPerMillion({ kmsRequests: 1 }, 0)).toThrow(RangeError);
  });

  it('takes write units as AWS bills them, not as DynamoDB Local counts', () => {
    const calls = [call({ readUnits: 0.5 }), call({ isWrite: true, writeUnits: 9, writeUnitsBilled: 7 })];
    expect(dynamoDbUnits(calls)).toEqual({ dynamoDbReadUnits: 0.5, dynamoDbWriteUnits: 7 });
  });

  it('adds up what different parts used', () => {
    const page = apiCalls(12, { memoryGb: 1, ms: 20 });
    expect(sumOf(page, { lambdaRequests: 1, kmsRequests: 1 })).toEqual({
      cloudFrontRequests: 12,
      apiGatewayRequests: 12,
      lambdaRequests: 13,
      lambdaGbSeconds: expect.closeTo(0.24) as number,
      kmsRequests: 1,
    });
  });
});
