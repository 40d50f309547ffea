import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import {
  DefinitionBody,
  type IChainable,
  JitterType,
  LogLevel,
  type RetryProps,
  StateMachine,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { batchLimits } from '../../contract/settings/limits.ts';
import { acknowledge, acknowledgePattern } from '../acknowledge.ts';
import { logRetention } from '../log-retention.ts';
import type { Stage } from '../settings.ts';
import type { ServiceFunction } from './service-function.ts';

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

interface BatchMachineProps {
  stage: Stage;
  definition: IChainable;
  /** The functions that the definition calls. */
  steps: readonly ServiceFunction[];
}

/** A state machine of `scope` that does its work in steps, and writes down all that it does. */
export function batchMachine(scope: Construct, { stage, definition, steps }: BatchMachineProps): StateMachine {
  const machine = new StateMachine(scope, 'Machine', {
    definitionBody: DefinitionBody.fromChainable(definition),
    timeout: Duration.millis(batchLimits.runMaxMs),
    tracingEnabled: true,
    logs: {
      destination: new LogGroup(scope, 'Log', {
        retention: logRetention(stage),
        removalPolicy: stage === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      }),
      level: LogLevel.ALL,
      includeExecutionData: true,
    },
  });
  acknowledge(
    machine,
    'AwsSolutions-IAM5[Resource::*]',
    'Delivering logs and traces: CloudWatch Logs and X-Ray know no narrower resource for these actions.',
  );
  for (const step of steps) {
    acknowledgePattern(machine.role, `${step.functionArn}:*`, 'Versions of one function of the machine, named.');
  }
  return machine;
}
