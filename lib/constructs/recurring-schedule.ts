import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { DeadLetterQueue } from './dead-letter-queue.ts';

export interface RecurringScheduleProps {
  description: string;
  /** `rate(1 minute)` or `cron(0 6 * * ? *)`; a cron is in Europe/Paris. */
  expression: string;
  target: { arn: string; action: 'lambda:InvokeFunction' | 'states:StartExecution' };
  /** How long a start that fails is retried before it goes to the dead-letter queue. */
  retry: { attempts: number; maxAgeSeconds: number };
}

/** Starts something again and again, retries a start that fails, and keeps what never started. */
export class RecurringSchedule extends Construct {
  readonly failures: DeadLetterQueue;

  constructor(scope: Construct, id: string, { description, expression, target, retry }: RecurringScheduleProps) {
    super(scope, id);
    this.failures = new DeadLetterQueue(this, 'NotStarted');
    const role = new Role(this, 'Role', { assumedBy: schedulerOf(this), description: `Starts: ${description}` });
    role.addToPolicy(new PolicyStatement({ actions: [target.action], resources: [target.arn] }));
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.failures.queue.queueArn] }));
    const schedule = new CfnSchedule(this, 'Schedule', {
      description,
      scheduleExpression: expression,
      scheduleExpressionTimezone: 'Europe/Paris',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: target.arn,
        roleArn: role.roleArn,
        input: '{}',
        retryPolicy: { maximumRetryAttempts: retry.attempts, maximumEventAgeInSeconds: retry.maxAgeSeconds },
        deadLetterConfig: { arn: this.failures.queue.queueArn },
      },
    });
    // The first run must not come before its role has its rights.
    schedule.node.addDependency(role);
  }
}

/** Scheduler, on behalf of this account only (the confused deputy of the IAM guide). */
export function schedulerOf(scope: Construct): ServicePrincipal {
  return new ServicePrincipal('scheduler.amazonaws.com', {
    conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
  });
}
