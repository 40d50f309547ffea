import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IMetric, MathExpression, type Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import type { UsageCost } from './usage-cost.ts';
import { ownMetric } from './own-metric.ts';

export interface BusinessDashboardProps {
  stage: Stage;
  /** In US$, of what was used. */
  cost: UsageCost;
}

const day = Duration.days(1);

/**
 * What the stage does for people, by day: counted by the stream's consumer, the batch and the audit as things happen. A stream
 * brings a change at least once: a batch that is brought again after its function was killed late may be counted twice. The books
 * are in the exports; these are for looking at.
 */
export class BusinessDashboard extends Construct {
  constructor(scope: Construct, id: string, { stage, cost }: BusinessDashboardProps) {
    super(scope, id);
    const counted = (name: string, label: string, statistic?: string): Metric =>
      ownMetric(stage, name, { label, period: day, ...(statistic && { statistic }) });
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12, period: day });
    const created = counted('PaymentsCreated', 'created');
    new Dashboard(this, 'Dashboard', {
      widgets: [
        [
          graph('Payment requests', [
            created,
            counted('PaymentsApproved', 'approved'),
            counted('PaymentsDeclined', 'declined by the client'),
            counted('PaymentsExpired', 'expired'),
            counted('PaymentsCancelled', 'cancelled'),
            counted('PaymentsGivenBack', 'given back'),
            counted('HoldsDeclined', 'holds declined by the merchant'),
            counted('HoldsExpired', 'holds expired'),
          ]),
          graph('€ taken, by type', [
            counted('EurosImmediate', 'immediate'),
            counted('EurosDeferred', 'deferred'),
            counted('EurosPreReservation', 'pre-reservation'),
            counted('EurosDeferredPreReservation', 'deferred pre-reservation'),
          ]),
        ],
        [
          graph('Requests by push: taken by the service, or reaching no device', [
            counted('RequestsPushed', 'taken'),
            counted('RequestsNotPushed', 'no device'),
          ]),
          graph('From request to approval, s', [
            counted('ApprovalWait', 'p50', 'p50'),
            counted('ApprovalWait', 'p95', 'p95'),
          ]),
        ],
        [
          graph('€ to merchants: due on the day after, and transferred', [
            counted('EurosDueTomorrow', 'due', 'Maximum'),
            counted('EurosTransferred', 'transferred'),
          ]),
          graph('Merchants whose money is withheld, of an export', [
            counted('MerchantsWithheld', 'withheld', 'Maximum'),
            counted('MerchantLeftOut', 'left out', 'Maximum'),
          ]),
        ],
        [
          graph('How long approving takes, s', [
            counted('ApprovalSeconds', 'p50', 'p50'),
            counted('ApprovalSeconds', 'p99', 'p99'),
          ]),
          graph('US$ for each payment, by list prices of what was used', [
            new MathExpression({
              label: 'US$ a payment',
              expression: `(${cost.expression}) / created`,
              usingMetrics: { ...cost.metrics, created },
              period: day,
            }),
          ]),
        ],
      ],
    });
  }
}
