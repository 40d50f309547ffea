import { readFileSync } from 'node:fs';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { approvalMetrics } from '../../contract/settings/objectives.ts';
import type { Stage } from '../stage.ts';
import { ownMetric } from './own-metric.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';

export interface UsageCost {
  expression: string;
  metrics: Record<string, Metric>;
}

interface Prices {
  prices: Record<
    | 'apiGatewayRequests'
    | 'cloudFrontRequests'
    | 'lambdaRequests'
    | 'lambdaGbSeconds'
    | 'dynamoDbReadUnits'
    | 'dynamoDbWriteUnits'
    | 'kmsRequests'
    | 'snsRequests'
    | 'snsMobilePushes'
    | 'sesMails',
    { usd: number; per: number }
  >;
}

/** List prices, the same that the bench counts with. */
const { prices } = JSON.parse(
  readFileSync(new URL('../../bench/prices/eu-west-3.json', import.meta.url), 'utf8'),
) as Prices;
const priceOf = (name: keyof Prices['prices']): number => prices[name].usd / prices[name].per;

interface Used {
  stage: Stage;
  api: HttpApi;
  functions: readonly ServiceFunction[];
  tables: readonly ITable[];
}

/**
 * What calls, functions, tables, approvals, pushes and mails cost in a period, in US$: what CloudWatch says was used, by list
 * prices, without tax, discounts and free allowances. They are nine tenths of what a payment costs (docs/performance.md); Cognito is
 * paid by the head and not by the payment.
 */
export function usageCost({ stage, api, functions, tables }: Used): UsageCost {
  const metrics: Record<string, Metric> = {};
  const terms: string[] = [];
  /** One term for all of a kind, by the beginning of their ids: an expression has 2,048 characters (CloudWatch quota). */
  const add = (kind: string, price: number, used: readonly Metric[]) => {
    used.forEach((metric, index) => (metrics[`${kind}_${index}`] = metric));
    terms.push(`SUM(FILL(METRICS("${kind}_"), 0)) * ${price.toExponential(5)}`);
  };
  const sum = { statistic: 'Sum' };
  // Each comes by CloudFront.
  add('calls', priceOf('apiGatewayRequests') + priceOf('cloudFrontRequests'), [api.metricCount(sum)]);
  add(
    'runs',
    priceOf('lambdaRequests'),
    functions.map((each) => each.metricInvocations(sum)),
  );
  for (const [memoryMb, alike] of Map.groupBy(functions, (each) => each.memoryMb)) {
    // Milliseconds.
    const price = (priceOf('lambdaGbSeconds') * memoryMb) / 1_024 / 1_000;
    add(
      `time${memoryMb}`,
      price,
      alike.map((each) => each.metricDuration(sum)),
    );
  }
  add(
    'reads',
    priceOf('dynamoDbReadUnits'),
    tables.map((each) => each.metricConsumedReadCapacityUnits(sum)),
  );
  add(
    'writes',
    priceOf('dynamoDbWriteUnits'),
    tables.map((each) => each.metricConsumedWriteCapacityUnits(sum)),
  );
  add('codes', priceOf('kmsRequests'), [ownMetric(stage, approvalMetrics.took, { statistic: 'SampleCount' })]);
  add('pushes', priceOf('snsRequests') + priceOf('snsMobilePushes'), [ownMetric(stage, 'PushSent')]);
  add('mails', priceOf('sesMails'), [ownMetric(stage, 'MailSent')]);
  return { expression: terms.join(' + '), metrics };
}
