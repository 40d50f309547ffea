import { CfnCondition, Duration, Fn, NestedStack } from 'aws-cdk-lib';
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
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { type ITable, Operation } from 'aws-cdk-lib/aws-dynamodb';
import { CfnSubscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct, IConstruct } from 'constructs';
import { apiFailures, approvalMetrics, objectives } from '../../contract/settings/objectives.ts';
import { audiences, type Audience, type Lambda } from '../../functions/http/routes.ts';
import { nameOf } from '../name-of.ts';
import type { Stage } from '../stage.ts';
import type { StackParameters } from '../stack-parameters.ts';
import type { PageAddresses } from '../web-address.ts';
import type { WebClient } from './audience-pool.ts';
import { BurnRate, type BurnRateProps } from './burn-rate.ts';
import { BusinessDashboard } from './business-dashboard.ts';
import { Checks } from './checks.ts';
import { costPerPayment } from './cost-per-payment.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { ownMetric } from './own-metric.ts';
import { ServiceFunction } from './service-function.ts';
import type { SignIn } from './sign-in.ts';
import type { Tables } from './tables.ts';
import { usageCost } from './usage-cost.ts';

export interface ObservabilityProps {
  stage: Stage;
  parameters: Pick<StackParameters, 'opsEmail' | 'onCallEmail' | 'onCallUrl'>;
  tables: Tables;
  signIn: SignIn;
  webClients: Record<Audience, WebClient>;
  pages: PageAddresses;
  distribution: Distribution;
  api: HttpApi;
  /** The functions behind it. */
  apis: Record<Lambda, ServiceFunction>;
  /** Runs every minute. */
  sweeper: ServiceFunction;
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
  /** Everything below it is watched: each function and each dead-letter queue. */
  watched: IConstruct;
}

const every = Duration.minutes(5);
/** Pushes and timers are late by as much. */
const behindMax = Duration.minutes(10);
/** Where CloudFront's metrics are. */
const inUsEast1 = { region: 'us-east-1' };
/** Single people mistype their passwords. */
const signInFailuresMin = 20;
/** What functions ask of the tables. */
const asked = [
  Operation.GET_ITEM,
  Operation.BATCH_GET_ITEM,
  Operation.QUERY,
  Operation.SCAN,
  Operation.PUT_ITEM,
  Operation.UPDATE_ITEM,
  Operation.TRANSACT_WRITE_ITEMS,
];
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
  /** What somebody is woken for. */
  private readonly onCall: Topic;
  /** What is read in the morning. */
  private readonly morning: Topic;
  private readonly stage: Stage;

  constructor(scope: Construct, id: string, props: ObservabilityProps) {
    super(scope, id, { description: 'Encaissement: alarms and dashboard' });
    this.stage = props.stage;
    const { opsEmail, onCallEmail, onCallUrl } = props.parameters;
    this.onCall = this.topic('Alarms', 'Encaissement', opsEmail);
    this.morning = this.topic('Morning', 'Encaissement, in the morning', opsEmail);
    this.subscribe('WokenByMail', SubscriptionProtocol.EMAIL, onCallEmail);
    this.subscribe('WokenByService', SubscriptionProtocol.HTTPS, onCallUrl);
    const { portalUrl, appUrl, backOfficeUrl } = props.pages;
    const returnTo = { merchant: portalUrl, client: appUrl, 'back-office': backOfficeUrl };
    new Checks(this, 'Checks', {
      stage: props.stage,
      tables: props.tables,
      watched: {
        pages: [portalUrl, appUrl, backOfficeUrl],
        signIns: audiences.map((audience) => ({
          issuer: props.webClients[audience].issuer,
          clientId: props.webClients[audience].clientId,
          page: returnTo[audience],
        })),
      },
    });

    const all = props.watched.node.findAll();
    const functions = all.filter((construct) => construct instanceof ServiceFunction);
    const queues = all.filter((construct) => construct instanceof DeadLetterQueue);
    for (const each of functions) this.watchFunction(each);
    for (const [name, table] of Object.entries(props.tables.used)) this.watchTable(name, table);
    this.watchObjectives(props);
    this.watchSignIn(props);
    this.watchThrottles(functions);
    for (const each of queues) this.watchQueue(each);
    this.watchBatch(props.batch);
    this.watchOperators(props);
    this.watchFactors(props);
    this.alarm('CanaryFailed', this.counted('CanaryFailed'), {
      wakes: true,
      periods: 2,
      silenceRings: true,
      description:
        'Pages, the API or sign-in do not answer, seen from outside; or nobody looks any more. The log of check-pages names the address.',
    });
    this.alarm('SweeperMissing', props.sweeper.metricInvocations({ statistic: 'Sum', period: every }), {
      below: true,
      periods: 3,
      description: 'The sweeper has not run for 15 minutes. Look at its schedule: deadlines are kept by timers alone.',
    });
    this.alarm('KeysUnavailable', this.counted('KeysUnavailable'), {
      threshold: 3,
      description:
        'KMS gives no verdict on personal codes: nobody can approve. Is the key enabled, or its quota used up? The log of ClientApi says.',
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
      wakes: true,
      description: 'The books do not agree. Read the findings in the log of the audit before the next reimbursement.',
    });
    this.alarm('AuditMissing', this.counted('AuditDone', Duration.hours(1)), {
      below: true,
      periods: dailyMissingHours,
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
      wakes: true,
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
      wakes: true,
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
    new BusinessDashboard(this, 'Business', {
      stage: props.stage,
      cost: usageCost({ stage: props.stage, api: props.api, functions, tables: Object.values(props.tables.used) }),
    });
  }

  private counted(metricName: string, period = every): Metric {
    return ownMetric(this.stage, metricName, { period });
  }

  private watchFunction(watched: ServiceFunction): void {
    const name = nameOf(watched);
    if (watched.retriedBy === 'stream') {
      const age = new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'IteratorAge',
        dimensionsMap: { FunctionName: watched.functionName },
        statistic: 'Maximum',
        period: every,
      });
      this.alarm(`${name}Behind`, age, {
        wakes: true,
        threshold: behindMax.toMilliseconds(),
        description: `What ${name} reads of its stream is ${behindMax.toMinutes()} minutes old. Its log says what it is held up by.`,
      });
    }
    // An attempt of a step that fails is made again: what failed for good is the machine's to tell.
    if (watched.retriedBy === 'machine') return;
    this.alarm(`${name}Errors`, watched.metricErrors({ statistic: 'Sum', period: every }), {
      description: `The function ${name} failed. Its log group has the reason.`,
    });
  }

  private watchTable(table: string, watched: ITable): void {
    const name = `Tables${table.charAt(0).toUpperCase()}${table.slice(1)}`;
    const events = ['ReadThrottleEvents', 'WriteThrottleEvents'].map((metricName) =>
      watched.metric(metricName, { statistic: 'Sum', period: every }),
    );
    this.alarm(`${name}Throttled`, sumOf(events), {
      threshold: 10,
      description: `DynamoDB refuses calls on ${name}, which are tried again. Is one partition hot, or a quota of the account used up?`,
    });
    this.alarm(`${name}Failing`, watched.metricSystemErrorsForOperations({ operations: asked, period: every }), {
      threshold: 5,
      description: `DynamoDB fails on ${name} by its own fault. Look at AWS Health; calls are tried again, and nothing is done twice.`,
    });
  }

  /** By shares of an objective, not by numbers: see docs/reliability.md. */
  private watchObjectives({ api, apis }: ObservabilityProps): void {
    const answered = { objective: objectives.answered };
    this.burnRate('ApiFailing', {
      ...answered,
      bad: [api.metricServerError({ statistic: 'Sum' })],
      all: [api.metricCount({ statistic: 'Sum' })],
      description:
        'The API answers too many calls with 5xx. Look at the errors of the API functions, and at the gateway’s access log.',
    });
    for (const [lambda, metricName] of Object.entries(apiFailures)) {
      const { function: of, name } = { function: apis[lambda as Lambda], name: metricName.replace('Failures', '') };
      const throttled = of.metricThrottles({ statistic: 'Sum' });
      this.burnRate(`${name}Failing`, {
        ...answered,
        bad: [this.counted(metricName), of.metricErrors({ statistic: 'Sum' }), throttled],
        all: [of.metricInvocations({ statistic: 'Sum' }), throttled],
        description: `${name} answers too many calls with 5xx. Its log has the reason: a dependency, a bug, or a deployment just made.`,
      });
    }
    this.burnRate('ApprovalsSlow', {
      objective: objectives.approvedInTime,
      bad: [this.counted(approvalMetrics.slow)],
      all: [this.counted(approvalMetrics.took).with({ statistic: 'SampleCount' })],
      description: `Too many approvals take more than ${objectives.approvalMs / 1_000} s. Look at KMS and DynamoDB, and at how often functions start.`,
    });
  }

  private burnRate(id: string, props: BurnRateProps): void {
    const { alarm } = new BurnRate(this, id, props);
    alarm.addAlarmAction(new SnsAction(this.onCall));
    alarm.addOkAction(new SnsAction(this.onCall));
  }

  /** Of each pool, by its app client. */
  private watchSignIn({ signIn, webClients }: ObservabilityProps): void {
    for (const audience of audiences) {
      const { pool } = signIn.pools[audience];
      const name = audience.replace(/(?:^|-)(.)/g, (_match, letter: string) => letter.toUpperCase());
      const metric = (metricName: string, statistic: string) =>
        new Metric({
          namespace: 'AWS/Cognito',
          metricName,
          dimensionsMap: { UserPool: pool.userPoolId, UserPoolClient: webClients[audience].clientId },
          statistic,
          period: every,
        });
      const throttles = ['SignInThrottles', 'TokenRefreshThrottles'].map((each) => metric(each, 'Sum'));
      this.alarm(`${name}SignInThrottled`, sumOf(throttles), {
        threshold: 10,
        description: 'Cognito refuses sign-ins, or renewals of sessions, for their number. Ask for a higher quota.',
      });
      // The metric is 1 for each that succeeds and 0 for each that does not.
      const failed = new MathExpression({
        expression: `IF(tried - done >= ${signInFailuresMin}, (tried - done) / tried, 0)`,
        usingMetrics: { tried: metric('SignInSuccesses', 'SampleCount'), done: metric('SignInSuccesses', 'Sum') },
        period: every,
      });
      this.alarm(`${name}SignInFailing`, failed, {
        threshold: 0.5,
        periods: 3,
        description:
          'For a quarter of an hour most sign-ins have failed. Passwords being guessed, or a broken sign-in? Look at the pool’s log.',
      });
    }
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

  private watchMachine(name: string, machine: StateMachine, description: string, wakes?: true): void {
    this.alarm(`${name}Failed`, machine.metricFailed({ statistic: 'Sum', period: every }), { description, wakes });
    this.alarm(`${name}TimedOut`, machine.metricTimedOut({ statistic: 'Sum', period: every }), { description, wakes });
  }

  private watchBatch(batch: StateMachine): void {
    const description = 'The reimbursement batch stopped. Nothing is half published: repair, then start it again.';
    this.watchMachine('Reimbursement', batch, description, true);
    this.alarm('ExportMissing', this.counted('ExportMissing'), {
      wakes: true,
      description:
        'The export of this morning is not there. Look at the batch: repair, then start it again before the bank closes.',
    });
    this.alarm('ExportNotChecked', this.counted('ExportChecked', Duration.hours(1)), {
      below: true,
      periods: dailyMissingHours,
      description:
        'Nobody has looked for the morning’s export for 26 hours. Look at the schedule and the log of check-export.',
    });
  }

  /**
   * Somebody is made an operator, gets a role or another second factor, otherwise than by two people of the back office: by the
   * break-glass role, by the console, by whatever hand. The one role that does what they have agreed to is left out, since
   * the journal tells of that, and what rings every week is not listened to. CloudTrail tells of the rest, within minutes,
   * where the account has a trail.
   */
  private watchOperators({ signIn, changesOperators }: ObservabilityProps): void {
    new Rule(this, 'OperatorsChanged', {
      description: 'The people of the back office, their roles or their second factors were changed',
      eventPattern: {
        source: ['aws.cognito-idp'],
        detailType: ['AWS API Call via CloudTrail'],
        detail: {
          eventSource: ['cognito-idp.amazonaws.com'],
          eventName: changesOfOperators,
          requestParameters: { userPoolId: [signIn.pools['back-office'].pool.userPoolId] },
          // A user of the account has no such part.
          userIdentity: {
            sessionContext: {
              sessionIssuer: { arn: [{ exists: false }, { 'anything-but': [changesOperators.roleArn] }] },
            },
          },
        },
      },
      targets: [new SnsTopic(this.onCall)],
    });
  }

  /** As somebody who lost the second factor gets another one, and as somebody takes over an owner's account. */
  private watchFactors({ signIn }: ObservabilityProps): void {
    new Rule(this, 'FactorsChanged', {
      description: 'A second factor, a password or an address of somebody of a merchant was changed by hand',
      eventPattern: {
        source: ['aws.cognito-idp'],
        detailType: ['AWS API Call via CloudTrail'],
        detail: {
          eventSource: ['cognito-idp.amazonaws.com'],
          eventName: changesOfFactors,
          requestParameters: { userPoolId: [signIn.pools.merchant.pool.userPoolId] },
        },
      },
      targets: [new SnsTopic(this.onCall)],
    });
  }

  private topic(id: string, displayName: string, email: string): Topic {
    const topic = new Topic(this, id, { displayName, enforceSSL: true });
    topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'));
    topic.addSubscription(new EmailSubscription(email));
    return topic;
  }

  /** Somebody else who is woken, where the parameter names them. */
  private subscribe(id: string, protocol: SubscriptionProtocol, endpoint: string): void {
    const given = new CfnCondition(this, `Has${id}`, {
      expression: Fn.conditionNot(Fn.conditionEquals(endpoint, '')),
    });
    const subscription = new CfnSubscription(this, id, { topicArn: this.onCall.topicArn, protocol, endpoint });
    subscription.cfnOptions.condition = given;
  }

  private alarm(
    id: string,
    metric: IMetric,
    {
      description,
      threshold = 1,
      below,
      silenceRings = below,
      periods = 1,
      wakes,
    }: {
      description: string;
      threshold?: number;
      /** Rings for less than the threshold. */
      below?: true;
      silenceRings?: true;
      periods?: number;
      /** Somebody gets up for it; everything else is read in the morning. */
      wakes?: true | undefined;
    },
  ): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold,
      alarmDescription: description,
      evaluationPeriods: periods,
      comparisonOperator: below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: silenceRings ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    const told = new SnsAction(wakes ? this.onCall : this.morning);
    alarm.addAlarmAction(told);
    alarm.addOkAction(told);
  }

  private draw(
    { api, batch, distribution }: ObservabilityProps,
    functions: ServiceFunction[],
    queues: DeadLetterQueue[],
  ): void {
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
}

/** What happens once a day at an hour of Paris is 25 hours apart in October: an hour later it is late. */
const dailyMissingHours = 26;

function sumOf(metrics: readonly Metric[]): MathExpression {
  const named = metrics.map((metric, index) => [`m${index}`, metric] as const);
  return new MathExpression({
    expression: named.map(([name]) => `FILL(${name}, 0)`).join(' + '),
    usingMetrics: Object.fromEntries(named),
    period: every,
  });
}
