import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { routes } from '../../functions/http/routes.ts';

/**
 * US$ of a day for each approval of that day. AWS counts up what the account costs in a month, in us-east-1, once billing
 * alerts are received there (runbook); on its first day the count begins anew, and is itself the day's.
 */
export function costPerPayment(api: HttpApi): IMetric {
  const { method, path } = routes.approvePaymentRequest;
  const period = Duration.days(1);
  const charges = new Metric({
    namespace: 'AWS/Billing',
    metricName: 'EstimatedCharges',
    dimensionsMap: { Currency: 'USD' },
    statistic: 'Maximum',
    region: 'us-east-1',
    period,
  });
  const approvals = api.metricCount({
    dimensionsMap: { ApiId: api.apiId, Stage: '$default', Method: method, Resource: path },
    statistic: 'Sum',
    period,
  });
  return new MathExpression({
    expression: 'IF(DIFF(charges) < 0, charges, DIFF(charges)) / approvals',
    usingMetrics: { charges, approvals },
    label: 'US$ for each approval',
    period,
  });
}
