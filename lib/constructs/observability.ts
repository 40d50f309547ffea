import { Duration, NestedStack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { type IRole, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct, IConstruct } from 'constructs';
import { nameOf } from '../name-of.ts';
import { costPerPayment } from './cost-per-payment.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { ServiceFunction } from './service-function.ts';
import type { Stage } from '../stage.ts';

export interface ObservabilityProps {
  stage: Stage;
  opsEmail: string;
  api: HttpApi;
  batch: StateMachine;
  /** Takes the files of the bank. */
  bankFiles: StateMachine;
  audit: StateMachine;
  /** Records of the stream that were discarded. */
  givenUpEvents: IMetric;
  /** The same of what is kept up to date from it. */
  givenUpViews: IMetric;
  /** The same of what was to be mailed. */
  givenUpMails: IMetric;
  /** The same of what pages were to be told of counters. */
  givenUpCounter: IMetric;
  /** The same of orders of credits. */
  givenUpOrders: IMetric;
  /** The same of changes of the back office's people. */
  givenUpOperators: IMetric;
  /** By which the pool is changed as two people have agreed. */
  changesOperators: IRole;
  /** Whose people and roles nobody changes unnoticed. */
  backOfficePoolId: string;
  /** Whose second factors nobody takes away unnoticed. */
  merchantsPoolId: string;
  /** Everything below it is watched: each function and each dead-letter queue. */
  watched: IConstruct;
}

const every = Duration.minutes(5);
/** CloudWatch quota of one alarm on an expression. */
const metricsOfAlarmMax = 10;

/** By which somebody becomes an operator, or another one than before. */
const changesOfOperators = [
  'AdminCreateUser',
  'AdminAddUserToGroup',
  'AdminRemoveUserFromGroup',
  'AdminSetUserPassword',
  'AdminResetUserPassword',
  'AdminSetUserMFAPreference',
  'AdminUpdateUserAttributes',
  'AdminEnableUser',
  'CreateGroup',
  'SetUserPoolMfaConfig',
  'UpdateUserPool',
];

/** By which somebody signs in as one of a merchant's people without what they have: nothing of ours calls these. */
const changesOfFactors = [
  'AdminSetUserMFAPreference',
  'AdminSetUserPassword',
  'AdminUpdateUserAttributes',
  'SetUserPoolMfaConfig',
];

/**
 * What wakes ops, and what they then look at. Each alarm says what to do; the runbook says how. It is a nested stack, as
 * alarms are a quarter of all resources, of which a stack may have 500 (CloudFormation quota).
 */
export class Observability extends NestedStack {
  private readonly topic: Topic;
  private readonly stage: Stage;

  constructor(scope: Construct, id: string, props: ObservabilityProps) {
    super(scope, id, { description: 'Encaissement: alarms and dashboard' });
    this.stage = props.stage;
    this.topic = new Topic(this, 'Alarms', { displayName: 'Encaissement', enforceSSL: true });
    this.topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'));
    this.topic.addSubscription(new EmailSubscription(props.opsEmail));

    const all = props.watched.node.findAll();
    const functions = all.filter((construct) => construct instanceof ServiceFunction);
    const queues = all.filter((construct) => construct instanceof DeadLetterQueue);
    for (const each of functions) this.watchFunction(each);
    this.watchThrottles(functions);
    for (const each of queues) this.watchQueue(each);
    this.watchBatch(props.batch);
    this.watchOperators(props);
    this.watchFactors(props);
    this.alarm('ApiServerErrors', props.api.metricServerError({ statistic: 'Sum', period: every }), {
      threshold: 5,
      description: 'The API answered 5xx. Look at the errors of the API functions on the dashboard.',
    });
    this.alarm('UnexpectedErrors', this.counted('UnexpectedErrors'), {
      description:
        'An API met a bug, or an error that AWS was not known to give (adapters/aws-errors.ts). Its log has the reason.',
    });
    this.alarm('EventsGivenUp', props.givenUpEvents, {
      description:
        'Changes of payments were not handled; deadlines are kept by the sweeper. Look into the given-up bucket.',
    });
    this.alarm('ViewsGivenUp', props.givenUpViews, {
      description:
        'Changes of payments are missing in what merchants are shown. Read the log of project-payments, then npm run views.',
    });
    this.alarm('MailsGivenUp', props.givenUpMails, {
      description: 'Notices were not mailed, and stay PENDING. Look at SES and at the log of the function that sends.',
    });
    this.alarm('CounterNotTold', props.givenUpCounter, {
      description:
        'Pages were not told of what happens at counters; they look at intervals. Look at on-counter-request.',
    });
    this.alarm('CreditOrdersStopped', props.givenUpOrders, {
      description:
        'An order of credits was left where it was. Read the log of credit-orders, then go on with it in the back office.',
    });
    this.alarm('OperatorsNotChanged', props.givenUpOperators, {
      description:
        'A change of roles that two people agreed to was not made. Read the log of change-operators, then propose it again.',
    });
    this.alarm('MailsRefused', this.counted('MailRefused'), {
      threshold: 5,
      description: 'SES refused mails. The log names its error: an unproved domain, or an account in the sandbox?',
    });
    this.alarm('AuditFindings', this.counted('AuditFindings'), {
      description: 'The books do not agree. Read the findings in the log of the audit before the next reimbursement.',
    });
    this.alarm('AuditMissing', this.counted('AuditDone', Duration.hours(1)), {
      below: true,
      periods: auditMissingHours,
      description: 'No audit has come to its end for 26 hours. Read the log of audit-ledger, then run it by hand.',
    });
    this.alarm('MerchantLeftOut', this.counted('MerchantLeftOut'), {
      description:
        'Something of a merchant cannot be read: it is in no export until that is repaired. The log of map-shard names the item.',
    });
    this.alarm('BooksNotRead', this.counted('BooksNotRead'), {
      description:
        'A record of the journal cannot be read: exports have no movements and balances. The log of map-shard names it; repair it.',
    });
    this.alarm('LinesNotClosed', this.counted('LinesOverdue'), {
      description:
        'Lines that were due before today are in no export: merchants are not paid. Read the log of the audit and of the batch.',
    });
    this.alarm('TransfersUnanswered', this.counted('TransfersUnanswered'), {
      description:
        'The bank has said nothing of some transfers for days. The log of the audit names their exports: ask the bank, or fetch its files.',
    });
    this.alarm('DeadlinesNotSet', this.counted('DeadlineNotSet'), {
      threshold: 10,
      description: 'Timers could not be set; the sweeper ends what is due, within a minute. Look at Scheduler.',
    });
    this.alarm('PagesNotTold', this.counted('LiveNotTold'), {
      threshold: 10,
      description: 'Open pages were not notified of changes; they poll at long intervals. Look at AppSync.',
    });
    this.alarm('PayeesNotVerified', this.counted('PayeeNotVerified'), {
      description:
        'The bank did not say whose an account is; people go on without. The log of the back office names the error.',
    });
    this.alarm('PageErrors', this.counted('PageErrors'), {
      threshold: 10,
      description: 'Pages fail in the browsers of people. The log of PageErrors says where, and since which build.',
    });
    this.alarm('PageFilesMissed', this.counted('PageFilesMissed'), {
      threshold: 50,
      description: 'Parts of pages did not come. Was a deployment just made? Look whether the files named are there.',
    });
    this.alarm('CallsAroundFront', this.counted('CalledAroundFront'), {
      threshold: 100,
      description:
        'The API is called without the key that CloudFront sends. Either somebody goes around it, or, when nobody is served any more, the key is not the one that the functions take.',
    });
    this.alarm('CreditLimitReached', this.counted('CreditLimitReached'), {
      description:
        'Somebody wanted to put more into wallets in a day than one person may. The journal of operations says who: ask.',
    });
    this.alarm('RefundLimitReached', this.counted('RefundLimitReached'), {
      description:
        'One merchant gives back payment after payment. Ask the owner; pause or block it where nobody knows why.',
    });
    this.alarm('ActivationLimitReached', this.counted('ActivationLimitReached'), {
      description:
        'One client is issued code after code. The journal of operations says by whom: ask them, and the client.',
    });
    this.alarm('UnknownClientsPaused', this.counted('UnknownClientsPaused'), {
      description: 'One merchant tries identifier after identifier. The access log says who: ask, pause or block it.',
    });
    this.alarm('PaceNotCounted', this.counted('PaceNotCounted'), {
      threshold: 10,
      description: 'Requests went through without being counted: nothing limits them meanwhile. Look at DynamoDB.',
    });
    this.alarm('ApplicationsOverAllowance', this.counted('ApplicationsOverAllowance'), {
      threshold: 5,
      description:
        'Applications were left unread, too many of one address, SIRET or hour. Is somebody playing with the form?',
    });
    this.watchMachine(
      'BankFile',
      props.bankFiles,
      'A file of the bank was taken in part only. Repair, then start the run again: it goes on where it was.',
    );
    this.watchMachine(
      'Audit',
      props.audit,
      'The audit stopped before its end. Read the log of audit-ledger, then start it again.',
    );
    this.alarm('BankFilesRefused', this.counted('BankFileRefused'), {
      description:
        'A file of the inbox is no message of a bank. The work list of finance names it: ask who put it there.',
    });
    this.alarm('RecordsNotRead', this.counted('RecordNotRead'), {
      description:
        'Changes of payments could not be read, so that no phone was told. The log of the consumer names them.',
    });
    this.draw(props, functions, queues);
  }

  /** What the functions of this stage count by themselves, in the embedded metric format (functions/log.ts). */
  private counted(metricName: string, period = every): Metric {
    return new Metric({
      namespace: 'Encaissement',
      metricName,
      dimensionsMap: { Stage: this.stage },
      statistic: 'Sum',
      period,
    });
  }

  private watchFunction(watched: ServiceFunction): void {
    const name = nameOf(watched);
    this.alarm(`${name}Errors`, watched.metricErrors({ statistic: 'Sum', period: every }), {
      description: `The function ${name} failed. Its log group has the reason.`,
    });
  }

  /** Together, as the quota is one for all of them: an alarm takes ten metrics at most. */
  private watchThrottles(functions: readonly ServiceFunction[]): void {
    for (let first = 0; first < functions.length; first += metricsOfAlarmMax) {
      const some = functions.slice(first, first + metricsOfAlarmMax);
      const usingMetrics = Object.fromEntries(
        some.map((each, index) => [`m${index}`, each.metricThrottles({ statistic: 'Sum', period: every })]),
      );
      const expression = Object.keys(usingMetrics).join(' + ');
      this.alarm(
        `FunctionsThrottled${first / metricsOfAlarmMax + 1}`,
        new MathExpression({ expression, usingMetrics, period: every }),
        {
          description: `Lambda refused capacity to one of ${some.map(nameOf).join(', ')}. Ask for a higher concurrency quota.`,
        },
      );
    }
  }

  private watchQueue(watched: DeadLetterQueue): void {
    const name = nameOf(watched);
    const waiting = watched.queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: every });
    this.alarm(`${name}NotEmpty`, waiting, {
      description: `Something failed for good and waits in the queue ${name}. Read it, repair, then redrive or delete it.`,
    });
  }

  private watchMachine(name: string, machine: StateMachine, description: string): void {
    this.alarm(`${name}Failed`, machine.metricFailed({ statistic: 'Sum', period: every }), { description });
    this.alarm(`${name}TimedOut`, machine.metricTimedOut({ statistic: 'Sum', period: every }), { description });
  }

  private watchBatch(batch: StateMachine): void {
    const description = 'The reimbursement batch stopped. Nothing is half published: repair, then start it again.';
    this.watchMachine('Reimbursement', batch, description);
    // It succeeds on each day of the calendar, with nothing to do on closed days: so a day without success is a day missed.
    this.alarm('ExportMissing', batch.metricSucceeded({ statistic: 'Sum', period: Duration.days(1) }), {
      below: true,
      description: 'No reimbursement batch has succeeded for a day. The next one catches up; merchants are waiting.',
    });
  }

  /**
   * Somebody is made an operator, gets a role or another second factor, otherwise than by two people of the back office: by the
   * break-glass role, by the console, by whatever hand. The one role that does what they have agreed to is left out, since
   * the journal tells of that, and what rings every week is not listened to. CloudTrail tells of the rest, within minutes,
   * where the account has a trail.
   */
  private watchOperators({ backOfficePoolId, changesOperators }: ObservabilityProps): void {
    new Rule(this, 'OperatorsChanged', {
      description: 'The people of the back office, their roles or their second factors were changed',
      eventPattern: {
        source: ['aws.cognito-idp'],
        detailType: ['AWS API Call via CloudTrail'],
        detail: {
          eventSource: ['cognito-idp.amazonaws.com'],
          eventName: changesOfOperators,
          requestParameters: { userPoolId: [backOfficePoolId] },
          // A user of the account has no such part.
          userIdentity: {
            sessionContext: {
              sessionIssuer: { arn: [{ exists: false }, { 'anything-but': [changesOperators.roleArn] }] },
            },
          },
        },
      },
      targets: [new SnsTopic(this.topic)],
    });
  }

  /** As somebody who lost the second factor gets another one, and as somebody takes over an owner's account. */
  private watchFactors({ merchantsPoolId }: ObservabilityProps): void {
    new Rule(this, 'FactorsChanged', {
      description: 'A second factor, a password or an address of somebody of a merchant was changed by hand',
      eventPattern: {
        source: ['aws.cognito-idp'],
        detailType: ['AWS API Call via CloudTrail'],
        detail: {
          eventSource: ['cognito-idp.amazonaws.com'],
          eventName: changesOfFactors,
          requestParameters: { userPoolId: [merchantsPoolId] },
        },
      },
      targets: [new SnsTopic(this.topic)],
    });
  }

  private alarm(
    id: string,
    metric: IMetric,
    {
      description,
      threshold = 1,
      below,
      periods = 1,
    }: { description: string; threshold?: number; below?: true; periods?: number },
  ): void {
    new Alarm(this, id, {
      metric,
      threshold,
      alarmDescription: description,
      evaluationPeriods: periods,
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
          graph('Deadlines swept, timers not set', [this.counted('DeadlinesSwept'), this.counted('DeadlineNotSet')]),
          graph(
            'Notifications',
            ['PushSent', 'PushFailed', 'PushOff', 'PushTargetGone', 'LiveNotTold'].map((name) => this.counted(name)),
          ),
        ],
        [
          graph(
            'Mails',
            ['MailSent', 'MailRefused', 'MailFailed', 'MailBounced', 'MailComplaint', 'MailToDeadAddress'].map((name) =>
              this.counted(name),
            ),
          ),
          graph('Failures of pages, parts that did not come', [
            this.counted('PageErrors'),
            this.counted('PageFilesMissed'),
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
}

/** The audit runs once a day: two hours late is late. */
const auditMissingHours = 26;
