import { CfnCondition, Duration, Fn } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { type EventPattern, Rule } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSubscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { StackParameters } from '../stack-parameters.ts';
import type { Stage } from '../stage.ts';
import { BurnRate, type BurnRateProps } from './burn-rate.ts';
import { ownMetric } from './own-metric.ts';

export interface AlarmsProps {
  stage: Stage;
  parameters: Pick<StackParameters, 'opsEmail' | 'onCallEmail' | 'onCallUrl'>;
}

export interface AlarmOptions {
  /** What it means and what to do, in two sentences. */
  description: string;
  /** 1, unless given. */
  threshold?: number;
  /** Rings for less than the threshold. */
  below?: true;
  silenceRings?: true;
  periods?: number;
  /** Somebody gets up for it; everything else is read in the morning. */
  wakes?: true | undefined;
}

/** Of what is counted, unless somebody says otherwise. */
export const every = Duration.minutes(5);
/** What happens once a day at an hour of Paris is 25 hours apart in October: an hour later it is late. */
const dailyMissingHours = 26;

/** How somebody hears of something: an alarm's name is its logical id, and that of its row in the runbook. */
export class Alarms {
  /** What somebody is woken for. */
  private readonly onCall: Topic;
  /** What is read in the morning. */
  private readonly morning: Topic;
  private readonly scope: Construct;
  private readonly stage: Stage;

  constructor(scope: Construct, { stage, parameters: { opsEmail, onCallEmail, onCallUrl } }: AlarmsProps) {
    this.scope = scope;
    this.stage = stage;
    this.onCall = this.topic('Alarms', 'Encaissement', opsEmail);
    this.morning = this.topic('Morning', 'Encaissement, in the morning', opsEmail);
    this.subscribe('WokenByMail', SubscriptionProtocol.EMAIL, onCallEmail);
    this.subscribe('WokenByService', SubscriptionProtocol.HTTPS, onCallUrl);
  }

  /** What functions of the stage count by themselves. */
  counted(metricName: string, period = every): Metric {
    return ownMetric(this.stage, metricName, { period });
  }

  add(
    id: string,
    metric: IMetric,
    { description, threshold = 1, below, silenceRings = below, periods = 1, wakes }: AlarmOptions,
  ): void {
    const alarm = new Alarm(this.scope, id, {
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

  /** On what functions of the stage count by themselves. */
  addCounted(id: string, metricName: string, options: AlarmOptions): void {
    this.add(id, this.counted(metricName), options);
  }

  /** For what happens once a day: rings when it did not. */
  addDaily(id: string, metric: Metric, description: string): void {
    const hourly = metric.with({ period: Duration.hours(1) });
    this.add(id, hourly, { below: true, periods: dailyMissingHours, description });
  }

  /** Wakes somebody while the budget of an objective is used up too fast. */
  addBurnRate(id: string, props: BurnRateProps): void {
    const { alarm } = new BurnRate(this.scope, id, props);
    alarm.addAlarmAction(new SnsAction(this.onCall));
    alarm.addOkAction(new SnsAction(this.onCall));
  }

  /** Of what AWS tells by an event, and has no metric for: there is no message when it is over. */
  addRule(id: string, { wakes, ...rule }: { description: string; eventPattern: EventPattern; wakes?: true }): void {
    new Rule(this.scope, id, { ...rule, targets: [new SnsTopic(wakes ? this.onCall : this.morning)] });
  }

  private topic(id: string, displayName: string, email: string): Topic {
    const topic = new Topic(this.scope, id, { displayName, enforceSSL: true });
    topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'));
    topic.addSubscription(new EmailSubscription(email));
    return topic;
  }

  /** Somebody else who is woken, where the parameter names them. */
  private subscribe(id: string, protocol: SubscriptionProtocol, endpoint: string): void {
    const given = new CfnCondition(this.scope, `Has${id}`, {
      expression: Fn.conditionNot(Fn.conditionEquals(endpoint, '')),
    });
    const subscription = new CfnSubscription(this.scope, id, { topicArn: this.onCall.topicArn, protocol, endpoint });
    subscription.cfnOptions.condition = given;
  }
}
