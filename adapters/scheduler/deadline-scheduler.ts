import { ConflictException, CreateScheduleCommand, type SchedulerClient } from '@aws-sdk/client-scheduler';
import { SECOND_MS } from '../../contract/duration.ts';
import { timerLimits } from '../../contract/settings/limits.ts';
import { expiryFrom } from '../../core/in-flight.ts';
import { toIso, type Instant } from '../../core/time.ts';
import { required, type Environment } from '../configuration.ts';
import { toEpochSeconds } from '../dynamodb/payment-item.ts';
import { currentTrace } from '../trace.ts';

export interface SchedulerSettings {
  group: string;
  /** The role that the Scheduler assumes to invoke the function. */
  roleArn: string;
  /** Gets what could not be delivered: a schedule deleted after its last attempt leaves no trace otherwise. */
  deadLetterArn: string;
  expireFunctionArn: string;
}

export const schedulerSettings = (env: Environment): SchedulerSettings => ({
  group: required(env, 'SCHEDULE_GROUP'),
  roleArn: required(env, 'SCHEDULE_ROLE_ARN'),
  deadLetterArn: required(env, 'SCHEDULE_DLQ_ARN'),
  expireFunctionArn: required(env, 'EXPIRE_FUNCTION_ARN'),
});

/** What the function that ends a payment request is given. */
export interface DeadlineReached {
  paymentId: string;
  /** Epoch seconds. */
  deadline: number;
  /** Of whatever set the deadline. */
  trace?: string;
}

export type DeadlineScheduler = ReturnType<typeof deadlineScheduler>;

/** One one-shot schedule for each deadline. None is ever deleted or changed: one that fires for nothing does nothing. */
export function deadlineScheduler(
  scheduler: SchedulerClient,
  { group, roleArn, deadLetterArn, expireFunctionArn }: SchedulerSettings,
) {
  return {
    /**
     * Fires when the expiry may be written. May be repeated: the name holds request and deadline, so the same deadline is
     * the same schedule.
     */
    async schedule(paymentId: string, deadline: Instant): Promise<void> {
      const trace = currentTrace();
      const input: DeadlineReached = {
        paymentId,
        deadline: toEpochSeconds(deadline),
        ...(trace !== undefined && { trace }),
      };
      const create = new CreateScheduleCommand({
        Name: `${paymentId}-${input.deadline}`,
        GroupName: group,
        // A deadline is a whole second, and the expression takes no zone of its own.
        ScheduleExpression: `at(${toIso(expiryFrom(deadline)).replace('Z', '')})`,
        ScheduleExpressionTimezone: 'UTC',
        FlexibleTimeWindow: { Mode: 'OFF' },
        ActionAfterCompletion: 'DELETE',
        Target: {
          Arn: expireFunctionArn,
          RoleArn: roleArn,
          Input: JSON.stringify(input),
          // Delivery to Lambda only; what the function then throws, Lambda retries by itself. The sweeper is the safety net.
          RetryPolicy: {
            MaximumRetryAttempts: 10,
            MaximumEventAgeInSeconds: timerLimits.deadlineRetriedMs / SECOND_MS,
          },
          DeadLetterConfig: { Arn: deadLetterArn },
        },
      });
      try {
        await scheduler.send(create);
      } catch (error) {
        if (!(error instanceof ConflictException)) throw error;
      }
    },
  };
}
