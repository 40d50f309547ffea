import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct, type IConstruct } from 'constructs';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { ServiceFunction } from './service-function.ts';

export interface ObservabilityProps {
  opsEmail: string;
  api: HttpApi;
  batch: StateMachine;
  /** Records of the stream that were given up. */
  givenUpEvents: IMetric;
  /** Everything below it is watched: each function and each dead-letter queue. */
  watched: IConstruct;
}

const every = Duration.minutes(5);

/** What wakes ops, and what they then look at. Each alarm says what to do; the runbook says how. */
export class Observability extends Construct {
  private readonly topic: Topic;

  constructor(scope: Construct, id: string, props: ObservabilityProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Alarms', { displayName: 'Encaissement', enforceSSL: true });
    this.topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'));
    this.topic.addSubscription(new EmailSubscription(props.opsEmail));

    const all = props.watched.node.findAll();
    const functions = all.filter((construct) => construct instanceof ServiceFunction);
    const queues = all.filter((construct) => construct instanceof DeadLetterQueue);
    for (const each of functions) this.watchFunction(each);
    for (const each of queues) this.watchQueue(each);
    this.watchBatch(props.batch);
    this.alarm('ApiServerErrors', props.api.metricServerError({ statistic: 'Sum', period: every }), {
      threshold: 5,
      description: 'The API answered 5xx. Look at the errors of the API functions on the dashboard.',
    });
    this.alarm('EventsGivenUp', props.givenUpEvents, {
      description:
        'Changes of payments were not handled; deadlines are kept by the sweeper. Look into the given-up bucket.',
    });
    this.alarm('AuditFindings', ownMetric('AuditFindings'), {
      description: 'The books do not agree. Read the findings in the log of the audit before the next reimbursement.',
    });
    this.alarm('DeadlinesNotSet', ownMetric('DeadlineNotSet'), {
      threshold: 10,
      description: 'Timers could not be set; the sweeper ends what is due, within a minute. Look at Scheduler.',
    });
    this.alarm('RecordsNotRead', ownMetric('RecordNotRead'), {
      description:
        'Changes of payments could not be read, so that no phone was told. The log of the consumer names them.',
    });
    this.draw(props, functions, queues);
  }

  private watchFunction(watched: ServiceFunction): void {
    const name = nameOf(watched);
    this.alarm(`${name}Errors`, watched.metricErrors({ statistic: 'Sum', period: every }), {
      description: `The function ${name} failed. Its log group has the reason.`,
    });
    this.alarm(`${name}Throttled`, watched.metricThrottles({ statistic: 'Sum', period: every }), {
      description: `The function ${name} was refused capacity. Ask for a higher concurrency quota.`,
    });
  }

  private watchQueue(watched: DeadLetterQueue): void {
    const name = nameOf(watched);
    const waiting = watched.queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: every });
    this.alarm(`${name}NotEmpty`, waiting, {
      description: `Something failed for good and waits in the queue ${name}. Read it, repair, then redrive or delete it.`,
    });
  }

  private watchBatch(batch: StateMachine): void {
    for (const [what, metric] of [
      ['Failed', batch.metricFailed({ statistic: 'Sum', period: every })],
      ['TimedOut', batch.metricTimedOut({ statistic: 'Sum', period: every })],
    ] as const) {
      this.alarm(`Reimbursement${what}`, metric, {
        description: 'The reimbursement batch stopped. Nothing is half published: repair, then start it again.',
      });
    }
    // It succeeds on each day of the calendar, with nothing to do on closed days: so a day without success is a day missed.
    this.alarm('ExportMissing', batch.metricSucceeded({ statistic: 'Sum', period: Duration.days(1) }), {
      below: true,
      description: 'No reimbursement batch has succeeded for a day. The next one catches up; merchants are waiting.',
    });
  }

  private alarm(
    id: string,
    metric: IMetric,
    { description, threshold = 1, below }: { description: string; threshold?: number; below?: true },
  ): void {
    new Alarm(this, id, {
      metric,
      threshold,
      alarmDescription: description,
      evaluationPeriods: 1,
      comparisonOperator: below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: below ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(this.topic));
  }

  private draw({ api, batch }: ObservabilityProps, functions: ServiceFunction[], queues: DeadLetterQueue[]): void {
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12 });
    new Dashboard(this, 'Dashboard', {
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
          graph('Deadlines swept, timers not set', [ownMetric('DeadlinesSwept'), ownMetric('DeadlineNotSet')]),
          graph(
            'Notifications',
            ['PushSent', 'PushFailed', 'PushOff', 'PushTargetGone'].map((name) => ownMetric(name)),
          ),
        ],
        [
          graph('Reimbursement batch', [batch.metricSucceeded(), batch.metricFailed(), batch.metricTimedOut()]),
          graph(
            'Waiting in dead-letter queues',
            queues.map((each) =>
              each.queue.metricApproximateNumberOfMessagesVisible({ label: nameOf(each), statistic: 'Maximum' }),
            ),
          ),
        ],
      ],
    });
  }
}

/** What the functions count by themselves, in the embedded metric format. */
function ownMetric(metricName: string): Metric {
  return new Metric({ namespace: 'Encaissement', metricName, statistic: 'Sum', period: every });
}

/** The construct's path below the stack, in one word: unique, and what ops read. */
function nameOf(construct: IConstruct): string {
  return construct.node.path.split('/').slice(1).join('');
}
