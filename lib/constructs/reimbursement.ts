import { Duration } from 'aws-cdk-lib';
import {
  type CatchProps,
  Choice,
  Condition,
  Fail,
  type INextable,
  JsonPath,
  Map,
  type RetryProps,
  type State,
  type StateMachine,
  Succeed,
  TaskInput,
  Wait,
  WaitTime,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { SECOND_MS } from '../../contract/duration.ts';
import { batchLimits } from '../../contract/settings/limits.ts';
import type { Settings } from '../settings.ts';
import { batchMachine, transientRetry } from './batch-machine.ts';
import { ReimbursementSteps, type ReimbursementStepsProps } from './reimbursement-steps.ts';
import { RecurringSchedule } from './recurring-schedule.ts';
import { releaseOf } from './release-of.ts';
import type { ServiceFunction } from './service-function.ts';

export interface ReimbursementProps extends ReimbursementStepsProps {
  settings: Settings;
  /** How long to wait between closing the due dates and reading them. */
  closeWaitSeconds: number;
}

/**
 * The batch, every morning: plan → wait → map over the shards → assemble → publish → mark → plan again, until nothing is
 * left → invoice the month before, where it is over. Each step may run twice or be killed anywhere: it writes what is not there yet, from frozen input.
 */
export class Reimbursement extends Construct {
  readonly machine: StateMachine;
  readonly steps: ReimbursementSteps;

  constructor(scope: Construct, id: string, props: ReimbursementProps) {
    super(scope, id);
    const { settings, closeWaitSeconds } = props;
    this.steps = new ReimbursementSteps(this, 'Steps', props);

    this.machine = batchMachine(this, {
      stage: settings.stage,
      definition: this.definition(closeWaitSeconds),
      steps: this.steps.all,
    });

    new RecurringSchedule(this, 'EveryMorning', {
      description: `The reimbursements, every day at ${batchLimits.startHour}:00 in Paris`,
      expression: `cron(0 ${batchLimits.startHour} * * ? *)`,
      target: { arn: this.machine.stateMachineArn, action: 'states:StartExecution' },
      retry: { attempts: 20, maxAgeSeconds: batchLimits.startRetriedMs / SECOND_MS },
    });
  }

  private definition(closeWaitSeconds: number): State {
    const { plan, map, assemble, publish, mark, invoice } = this.steps;
    const failed = new Fail(this, 'Failed', { errorPath: '$.failure.Error', causePath: '$.failure.Cause' });
    // By which all that a run has logged is found.
    const ofRun = { execution: JsonPath.stringAt('$$.Execution.Name') };
    const ofExport = { ...ofRun, exportDate: JsonPath.stringAt('$.exportDate') };
    const step = (id: string, handler: ServiceFunction, input: Record<string, unknown>, keepsOutput: boolean) =>
      new LambdaInvoke(this, id, {
        lambdaFunction: releaseOf(handler),
        payload: TaskInput.fromObject(input),
        payloadResponseOnly: true,
        retryOnServiceExceptions: false,
        ...(!keepsOutput && { resultPath: JsonPath.DISCARD }),
      });

    // The state carries the export's date and its shards, nothing else: data goes through S3.
    const planning = guarded(step('Plan', plan, ofRun, true), failed);
    const shard = step('MapShard', map, { ...ofExport, shard: JsonPath.numberAt('$.shard') }, false);
    for (const retry of retries) shard.addRetry(retry);
    const mapping = guarded(
      new Map(this, 'MapShards', {
        itemsPath: '$.shards',
        itemSelector: { ...ofExport, shard: JsonPath.numberAt('$$.Map.Item.Value') },
        maxConcurrency: batchLimits.shardsAtOnce,
        resultPath: JsonPath.DISCARD,
      }).itemProcessor(shard),
      failed,
    );
    const assembling = guarded(step('Assemble', assemble, ofExport, false), failed);
    const publishing = guarded(step('Publish', publish, ofExport, false), failed);
    const marking = guarded(step('Mark', mark, ofExport, false), failed);

    const invoicing = guarded(step('Invoice', invoice, ofRun, false), failed);

    // A void that committed just before the close may not be visible on each of its items yet.
    const settle = new Wait(this, 'WaitForLateVoids', {
      time: WaitTime.duration(Duration.seconds(closeWaitSeconds)),
    });
    planning.next(
      new Choice(this, 'IsThereAnExport')
        .when(Condition.stringEquals('$.status', 'done'), invoicing.next(new Succeed(this, 'NothingLeft')))
        .otherwise(settle.next(mapping).next(assembling).next(publishing).next(marking).next(planning)),
    );
    return planning;
  }
}

/** A refused export (totals that differ, other bytes than published) is not tried again, nor is an item that cannot be read. */
const retries: RetryProps[] = [{ errors: ['ExportRefused', 'StrangeItem'], maxAttempts: 0 }, transientRetry];
const whenFailed: CatchProps = { errors: ['States.ALL'], resultPath: '$.failure' };

interface Guardable extends INextable {
  addRetry(props: RetryProps): unknown;
  addCatch(handler: Fail, props: CatchProps): unknown;
}

function guarded<S extends Guardable>(state: S, failed: Fail): S {
  for (const retry of retries) state.addRetry(retry);
  state.addCatch(failed, whenFailed);
  return state;
}
