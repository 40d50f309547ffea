import type { MeteredCall } from '../../demo/cost/dynamodb-meter.ts';
import prices from './eu-west-3.json' with { type: 'json' };

/** What AWS bills of this service, but for storage and transfer. */
export type Billed = keyof typeof prices.prices;
export type Counted = Partial<Record<Billed, number>>;

export interface CostLine {
  what: Billed;
  perPayment: number;
  usdPerMillionPayments: number;
}

/**
 * What was counted while `payments` were made, in US dollars per million payments: list prices of the Region, on demand,
 * before tax and without what is free at first.
 */
export function costPerMillion(counted: Counted, payments: number): { lines: CostLine[]; total: number } {
  if (payments <= 0) throw new RangeError('a cost per payment needs a payment');
  const lines = (Object.keys(prices.prices) as Billed[]).flatMap((what): CostLine[] => {
    const perPayment = (counted[what] ?? 0) / payments;
    const { usd, per } = prices.prices[what];
    return perPayment === 0 ? [] : [{ what, perPayment, usdPerMillionPayments: (perPayment * 1_000_000 * usd) / per }];
  });
  return { lines, total: lines.reduce((sum, { usdPerMillionPayments }) => sum + usdPerMillionPayments, 0) };
}

/** The units of a meter's calls, as AWS bills them. */
export const dynamoDbUnits = (calls: readonly MeteredCall[]): Counted => ({
  dynamoDbWriteUnits: calls.reduce((sum, { writeUnitsBilled }) => sum + writeUnitsBilled, 0),
  dynamoDbReadUnits: calls.reduce((sum, { readUnits }) => sum + readUnits, 0),
});

/** Calls of the API through the distribution: each is one of CloudFront, of API Gateway and of Lambda. */
export const apiCalls = (count: number, { memoryGb, ms }: { memoryGb: number; ms: number }): Counted => ({
  cloudFrontRequests: count,
  apiGatewayRequests: count,
  lambdaRequests: count,
  lambdaGbSeconds: (count * memoryGb * ms) / 1_000,
});

/** Several counts as one. */
export function sumOf(...counts: readonly Counted[]): Counted {
  const sum: Counted = {};
  for (const count of counts) {
    for (const [what, value] of Object.entries(count) as [Billed, number][]) sum[what] = (sum[what] ?? 0) + value;
  }
  return sum;
}
