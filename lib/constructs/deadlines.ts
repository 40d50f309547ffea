import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { timerLimits } from '../../contract/settings/limits.ts';
import type { Settings } from '../settings.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { RecurringSchedule, schedulerOf } from './recurring-schedule.ts';
import { ServiceFunction } from './service-function.ts';
import type { Tables } from './tables.ts';

const sweepEvery = Duration.millis(timerLimits.sweepEveryMs);

export interface DeadlinesProps {
  settings: Settings;
  tables: Tables;
}

/**
 * One one-shot schedule per deadline, made by the stream's consumer, and a sweeper as the safety net. Both only write sooner
 * what every read and every write already derives from the time.
 */
export class Deadlines extends Construct {
  readonly failures: DeadLetterQueue;
  readonly sweeper: ServiceFunction;
  private readonly group: CfnScheduleGroup;
  private readonly role: Role;
  private readonly expirePayment: ServiceFunction;

  constructor(scope: Construct, id: string, { settings, tables }: DeadlinesProps) {
    super(scope, id);
    const { stage } = settings;

    this.expirePayment = new ServiceFunction(this, 'ExpirePayment', {
      stage,
      entry: 'expire-payment/handler.ts',
      description: 'Ends a payment request whose deadline has passed',
      asynchronous: true,
    });
    grantExpiry(this.expirePayment, settings, tables);

    this.group = new CfnScheduleGroup(this, 'Group', { name: `${Stack.of(this).stackName}-deadlines` });
    this.failures = new DeadLetterQueue(this, 'NotFired');
    this.role = new Role(this, 'Role', { assumedBy: schedulerOf(this), description: 'Fires the deadlines' });
    this.role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [this.expirePayment.functionArn] }),
    );
    this.role.addToPolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.failures.queue.queueArn] }),
    );

    this.sweeper = new ServiceFunction(this, 'SweepDeadlines', {
      stage,
      entry: 'sweep-deadlines/handler.ts',
      description: 'Ends the payment requests whose deadline passed without a timer',
      timeout: Duration.seconds(55),
      asynchronous: true,
    });
    grantExpiry(this.sweeper, settings, tables);
    new RecurringSchedule(this, 'EveryMinute', {
      description: 'The net below the deadlines',
      expression: `rate(${sweepEvery.toMinutes()} ${sweepEvery.toMinutes() > 1 ? 'minutes' : 'minute'})`,
      target: { arn: this.sweeper.functionArn, action: 'lambda:InvokeFunction' },
      // The next minute's run does the work of one that did not start.
      retry: { attempts: 1, maxAgeSeconds: sweepEvery.toSeconds() },
    });
  }

  /** Lets a function schedule deadlines, and expire by itself one that has already passed. */
  grantSchedule(user: ServiceFunction, settings: Settings, tables: Tables): void {
    const { partition, region, account } = Stack.of(this);
    const schedules = `arn:${partition}:scheduler:${region}:${account}:schedule/${this.group.ref}/*`;
    user.addEnvironment('SCHEDULE_GROUP', this.group.ref);
    user.addEnvironment('SCHEDULE_ROLE_ARN', this.role.roleArn);
    user.addEnvironment('SCHEDULE_DLQ_ARN', this.failures.queue.queueArn);
    user.addEnvironment('EXPIRE_FUNCTION_ARN', this.expirePayment.functionArn);
    user.allowPattern(
      ['scheduler:CreateSchedule'],
      [schedules],
      'One schedule per deadline: its name holds the payment request and is not known before; the group is named.',
    );
    user.allow(['iam:PassRole'], [this.role.roleArn], {
      StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' },
    });
    grantExpiry(user, settings, tables);
  }
}

/** What ending a payment request takes: its item, the wallet if funds are held, a line in the ledger. */
export function grantExpiry(user: ServiceFunction, { terms }: Settings, tables: Tables): void {
  tables.grant(user, 'payments', 'read', 'put');
  tables.grant(user, 'wallets', 'update');
  tables.grant(user, 'ledger', 'put');
  tables.grant(user, 'exports');
  user.addEnvironment('TERMS', JSON.stringify(terms));
}
