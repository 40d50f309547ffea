import type { S3Client } from '@aws-sdk/client-s3';
import type { BusinessClock } from './clock/business-clock.ts';
import { startTimekeeper } from './clock/timekeeper.ts';
import type { Timekeeper } from './clock/timekeeper.ts';
import { createAsynchronousInvoke } from './lambda/invoke-asynchronously.ts';
import type { LambdaRuntime } from './lambda/lambda-runtime.ts';
import type { Rights } from './rights/rights.ts';
import { firingNeeds, scheduleGroupOf } from './rights/service-uses.ts';
import type { Firing } from './services/schedule.ts';
import type { Services } from './start-services.ts';
import { createStateMachines } from './step-functions/state-machines.ts';
import type { StateMachines } from './step-functions/state-machines.ts';
import { startStreams } from './streams/start-streams.ts';
import type { Streams, StreamsOptions } from './streams/start-streams.ts';
import type { LocalStack } from './template/local-stack.ts';

/** Everything that happens without a request: streams, schedules, state machines, and the time that drives them. */
export interface EventFlow {
  readonly timekeeper: Timekeeper;
  readonly stateMachines: StateMachines;
  /** Reads the streams of new tables, from their beginning. */
  restartStreams(tableStreams: StreamsOptions['tableStreams']): void;
  stopStreams(): Promise<void>;
  close(): Promise<void>;
}

export interface EventFlowOptions {
  readonly stack: LocalStack;
  readonly clock: BusinessClock;
  readonly services: Services;
  readonly rights: Rights;
  readonly lambda: LambdaRuntime;
  readonly s3: S3Client;
  readonly dynamoDb: StreamsOptions['dynamoDb'];
  readonly tableStreams: StreamsOptions['tableStreams'];
  readonly checkpoints: StreamsOptions['checkpoints'];
  readonly report: (line: string) => void;
}

export function startEventFlow(options: EventFlowOptions): EventFlow {
  const { stack, clock, services, rights, lambda, report } = options;
  const invoke = (functionId: string, event: unknown) => lambda.invoke(functionId, event);
  const sendMessage = (queueArn: string, body: string) => services.fauxqs.sendMessage(queueArn, body);
  const onError = (error: unknown) => report(error instanceof Error ? (error.stack ?? error.message) : String(error));

  const stateMachines = createStateMachines(stack, {
    invoke,
    now: () => clock.now(),
    onFailure: ({ executionArn, error }) => report(`${executionArn} failed: ${error}`),
  });
  const invokeAsynchronously = createAsynchronousInvoke(stack, {
    invoke,
    sendMessage,
    onGivenUp: (functionId, result) => {
      if (!result.ok) report(`${functionId} was given up: ${result.error.errorType}: ${result.error.errorMessage}`);
    },
  });

  const readStreams = (tableStreams: StreamsOptions['tableStreams']): Streams =>
    startStreams(stack, {
      ...options,
      tableStreams,
      invoke,
      sendMessage,
      onGivenUp: (functionId, count) => report(`${functionId}: ${count} stream records were given up`),
      onError,
    });
  let streams: Streams | undefined = readStreams(options.tableStreams);

  async function settle(): Promise<void> {
    do await stateMachines.idle();
    while (((await streams?.drain()) ?? 0) > 0 || stateMachines.running() > 0);
  }

  /** A state machine is only started by the Scheduler; a function is invoked asynchronously. */
  async function fire({ scheduleArn, targetArn, input, roleArn, dlqArn }: Firing): Promise<void> {
    const use = { roleArn, usedBy: scheduleArn, sourceArn: scheduleGroupOf(scheduleArn) };
    const refusal = rights.refusalOfService('scheduler.amazonaws.com', use, firingNeeds(targetArn, dlqArn));
    if (refusal) return void (dlqArn !== undefined && sendMessage(dlqArn, input));
    const event = JSON.parse(input) as unknown;
    if (stateMachines.has(targetArn)) void stateMachines.run(targetArn, event);
    else await invokeAsynchronously(targetArn, event);
  }

  const timekeeper = startTimekeeper({ clock, schedules: services.scheduler, fire, settle, onError });
  return {
    timekeeper,
    stateMachines,
    restartStreams: (tableStreams) => {
      streams = readStreams(tableStreams);
    },
    async stopStreams() {
      await streams?.close();
      streams = undefined;
    },
    async close() {
      stateMachines.close();
      await Promise.all([timekeeper.close(), streams?.close()]);
    },
  };
}
