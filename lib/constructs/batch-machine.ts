import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import {
  Choice,
  Condition,
  DefinitionBody,
  type IChainable,
  JitterType,
  LogLevel,
  type RetryProps,
  StateMachine,
  Succeed,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';
import { batchLimits } from '../../contract/settings/limits.ts';
import { acknowledge, acknowledgePattern } from '../acknowledge.ts';
import { logRetention } from '../log-retention.ts';
import type { Stage } from '../stage.ts';
import { isTraced } from '../tracing.ts';
import { releaseOf } from './release-of.ts';
import type { ServiceFunction } from './service-function.ts';
import { keptInProduction } from '../kept-in-production.ts';

/**
 * Transient errors: Lambda throttled, a step that ran out of time or memory, an AWS service that was unavailable for longer
 * than the SDK retries.
 */
export const transientRetry: RetryProps = {
  errors: ['States.ALL'],
  interval: Duration.seconds(2),
  backoffRate: 2,
  maxAttempts: 6,
  maxDelay: Duration.minutes(2),
  jitterStrategy: JitterType.FULL,
};

/**
 * One step of `scope` that takes as much as it has time for, and is taken again with what it has answered, until it answers
 * another status than `MORE`.
 */
export function stepUntilDone(scope: Construct, id: string, lambdaFunction: ServiceFunction): LambdaInvoke {
  const step = new LambdaInvoke(scope, id, {
    lambdaFunction: releaseOf(lambdaFunction),
    payloadResponseOnly: true,
    retryOnServiceExceptions: false,
  });
  step.addRetry(transientRetry);
  step.next(
    new Choice(scope, 'IsThereMore')
      .when(Condition.stringEquals('$.status', 'MORE'), step)
      .otherwise(new Succeed(scope, 'Done')),
  );
  return step;
}

interface BatchMachineProps {
  stage: Stage;
  definition: IChainable;
  /** The functions that the definition calls. */
  steps: readonly ServiceFunction[];
}

/**
 * A state machine of `scope` that does its work in steps, and writes down all that it does. Its definition names releases: a
 * run ends with the definition that it began with (Step Functions: UpdateStateMachine), and so with the code
 * (docs/decisions/195).
 */
export function batchMachine(scope: Construct, { stage, definition, steps }: BatchMachineProps): StateMachine {
  const machine = new StateMachine(scope, 'Machine', {
    definitionBody: DefinitionBody.fromChainable(definition),
    timeout: Duration.millis(batchLimits.runMaxMs),
    tracingEnabled: isTraced(scope),
    logs: {
      destination: new LogGroup(scope, 'Log', {
        retention: logRetention(stage),
        removalPolicy: keptInProduction(stage),
      }),
      level: LogLevel.ALL,
      includeExecutionData: true,
    },
  });
  if (!isTraced(scope)) {
    acknowledge(
      machine,
      'AwsSolutions-SF2',
      'X-Ray is a setting (tracing): the logs name run and payments by themselves.',
    );
  }
  acknowledge(
    machine,
    'AwsSolutions-IAM5[Resource::*]',
    'Delivering logs and traces: CloudWatch Logs and X-Ray know no narrower resource for these actions.',
  );
  for (const step of steps) {
    step.retriedBy = 'machine';
    const releases = `${step.functionArn}:*`;
    machine.addToRolePolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [releases] }));
    acknowledgePattern(machine.role, releases, 'Runs of an earlier release go on: versions of one function, named.');
  }
  return machine;
}
