import { MathExpression, type Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { every } from './alarms.ts';

/** Where one of them has nothing to say, it is none. */
export function sumOf(metrics: readonly Metric[]): MathExpression {
  const named = metrics.map((metric, index) => [`m${index}`, metric] as const);
  return new MathExpression({
    expression: named.map(([name]) => `FILL(${name}, 0)`).join(' + '),
    usingMetrics: Object.fromEntries(named),
    period: every,
  });
}
