import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { Dashboard, GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';
import { nameOf } from '../name-of.ts';
import type { Alarms } from './alarms.ts';
import { costPerPayment } from './cost-per-payment.ts';

export interface Drawn {
  api: HttpApi;
  distribution: Distribution;
  batch: StateMachine;
  functions: readonly ServiceFunction[];
  queues: readonly DeadLetterQueue[];
}

/** Where CloudFront's metrics are. */
const inUsEast1 = { region: 'us-east-1' };

/** What ops look at when something has rung. */
export function drawDashboard(
  scope: Construct,
  alarms: Alarms,
  { api, distribution, batch, functions, queues }: Drawn,
): void {
  const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12 });
  const counted = (...names: string[]) => names.map((name) => alarms.counted(name));
  new Dashboard(scope, 'Dashboard', {
    widgets: [
      [
        graph('Requests', [api.metricCount(), api.metricClientError(), api.metricServerError()]),
        graph('Latency of the API, p50 and p99', [
          api.metricLatency({ statistic: 'p50' }),
          api.metricLatency({ statistic: 'p99' }),
        ]),
      ],
      [
        graph(
          'Errors by function',
          functions.map((each) => each.metricErrors({ label: nameOf(each) })),
        ),
        graph(
          'Slowest run by function',
          functions.map((each) => each.metricDuration({ label: nameOf(each), statistic: 'Maximum' })),
        ),
      ],
      [
        graph('Deadlines swept, timers not set', counted('DeadlinesSwept', 'DeadlineNotSet')),
        graph('Notifications', counted('PushSent', 'PushFailed', 'PushOff', 'PushTargetGone', 'LiveNotTold')),
      ],
      [
        graph(
          'Mails',
          counted('MailSent', 'MailRefused', 'MailFailed', 'MailBounced', 'MailComplaint', 'MailToDeadAddress'),
        ),
        graph('Failures of pages, parts that did not come', counted('PageErrors', 'PageFilesMissed')),
        // CloudFront's metrics are in this Region only, where no alarm of ours can be: the canary rings.
        graph('CloudFront: calls, and 5xx in %', [
          distribution.metricRequests(inUsEast1),
          distribution.metric5xxErrorRate(inUsEast1),
        ]),
        graph('Reimbursement batch', [batch.metricSucceeded(), batch.metricFailed(), batch.metricTimedOut()]),
        graph(
          'Waiting in dead-letter queues',
          queues.map((each) =>
            each.queue.metricApproximateNumberOfMessagesVisible({ label: nameOf(each), statistic: 'Maximum' }),
          ),
        ),
      ],
      [graph('What a payment costs in AWS, by day', [costPerPayment(api)])],
    ],
  });
}
