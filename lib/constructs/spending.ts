import { type CfnCondition, Stack } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { CfnAnomalyMonitor, CfnAnomalySubscription } from 'aws-cdk-lib/aws-ce';
import { Construct } from 'constructs';
import { costLimits } from '../../contract/settings/limits.ts';

export interface SpendingProps {
  /** US$ in a month that the account is expected to stay under. */
  monthlyBudget: number;
  /** Is told by mail. */
  email: string;
  /** Whether AWS sorts costs by our tags, which somebody has to tell it to. */
  tagsAreActive: CfnCondition;
}

/**
 * Who is told of what is spent (decision 208): of the account, since what a flood costs bears no tag, such as bytes that
 * CloudFront sends; and of a day out of the usual in what bears ours.
 */
export class Spending extends Construct {
  constructor(scope: Construct, id: string, { monthlyBudget, email, tagsAreActive }: SpendingProps) {
    super(scope, id);
    const notify = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: {
        notificationType,
        threshold,
        thresholdType: 'PERCENTAGE',
        comparisonOperator: 'GREATER_THAN',
      },
      subscribers: [{ subscriptionType: 'EMAIL', address: email }],
    });
    // Without a name: another address replaces it, which a name that is taken would refuse.
    new CfnBudget(this, 'Budget', {
      budget: { budgetType: 'COST', timeUnit: 'MONTHLY', budgetLimit: { amount: monthlyBudget, unit: 'USD' } },
      notificationsWithSubscribers: [
        notify('ACTUAL', costLimits.spentPercent),
        notify('FORECASTED', costLimits.forecastPercent),
      ],
    });

    const name = Stack.of(this).stackName;
    // An account has one monitor of all its services, which AWS makes by itself: a second one would be refused.
    const monitor = new CfnAnomalyMonitor(this, 'Monitor', {
      monitorName: name,
      monitorType: 'CUSTOM',
      monitorSpecification: JSON.stringify({ Tags: { Key: 'user:service', Values: ['encaissement'] } }),
    });
    const atLeast = (impact: 'ABSOLUTE' | 'PERCENTAGE', value: number) => ({
      Dimensions: {
        Key: `ANOMALY_TOTAL_IMPACT_${impact}`,
        MatchOptions: ['GREATER_THAN_OR_EQUAL'],
        Values: [String(value)],
      },
    });
    const subscription = new CfnAnomalySubscription(this, 'Anomalies', {
      subscriptionName: name,
      frequency: 'DAILY',
      monitorArnList: [monitor.attrMonitorArn],
      subscribers: [{ type: 'EMAIL', address: email }],
      thresholdExpression: JSON.stringify({
        And: [atLeast('ABSOLUTE', costLimits.anomalyDollars), atLeast('PERCENTAGE', costLimits.anomalyPercent)],
      }),
    });
    for (const each of [monitor, subscription]) each.cfnOptions.condition = tagsAreActive;
  }
}
