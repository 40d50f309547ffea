import type { S3Client } from '@aws-sdk/client-s3';
import type { BusinessClock } from './clock/business-clock.ts';
import { startTimekeeper } from './clock/timekeeper.ts';
import type { Timekeeper } from './clock/timekeeper.ts';
import { createEventBus } from './events/event-bus.ts';
import { createAsynchronousInvoke } from './lambda/invoke-asynchronously.ts';
import type { LambdaRuntime } from './lambda/lambda-runtime.ts';
import { bucketsWithEvents } from './resources/bucket-events.ts';
import type { Rights } from './rights/rights.ts';
import { firingNeeds, scheduleGroupOf } from './rights/service-uses.ts';
import type { Firing } from './services/schedule.ts';
import type { Services } from './start-services.ts';
import { createStateMachines } from './step-functions/state-machines.ts';
import type { StateMachines } from './step-functions/state-machines.ts';
import { startStreams } from './streams/start-streams.ts';
import type { Streams, StreamsOptions } from './streams/start-streams.ts';
import type { TableWrites } from './streams/table-writes.ts';
import type { LocalStack } from './template/local-stack.ts';

/** Everything that happens without a request: streams, events, schedules, state machines, and the time that drives them. */
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
  readonly tableWrites: TableWrites;
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
    onDiscarded: (functionId, result) => {
      if (!result.ok) report(`${functionId} was discarded: ${result.error.errorType}: ${result.error.errorMessage}`);
    },
  });

  /** A state machine runs on its own: what it is to do counts as its execution, not as an event on its way. */
  const deliver = async (targetArn: string, event: unknown): Promise<void> => {
    if (stateMachines.has(targetArn)) void stateMachines.run(targetArn, event);
    else await invokeAsynchronously(targetArn, event);
  };
  const eventBus = createEventBus(stack, { deliver, now: () => clock.now(), onError });
  services.ses.onEvent((event) => eventBus.put(event));
  const told = bucketsWithEvents(stack);
  services.fauxqs.onObjectCreated((event) => {
    if (told.has(event.detail.bucket.name)) eventBus.put(event);
  });

  const readStreams = (tableStreams: StreamsOptions['tableStreams']): Streams =>
    startStreams(stack, {
      ...options,
      tableStreams,
      invoke,
      sendMessage,
      onDiscarded: (functionId, count) => report(`${functionId}: ${count} stream records were discarded`),
      onError,
    });
  let streams: Streams | undefined = readStreams(options.tableStreams);
  options.tableWrites.onWrite((body) => streams?.wake(body));

  async function settle(): Promise<void> {
    do await Promise.all([stateMachines.idle(), eventBus.idle()]);
    while (((await streams?.drain()) ?? 0) > 0 || stateMachines.running() > 0 || eventBus.delivering() > 0);
  }

  /** A state machine is only started by the Scheduler; a function is invoked asynchronously. */
  async function fire({ scheduleArn, targetArn, input, roleArn, dlqArn }: Firing): Promise<void> {
    const use = { roleArn, usedBy: scheduleArn, sourceArn: scheduleGroupOf(scheduleArn) };
    const refusal = rights.refusalOfService('scheduler.amazonaws.com', use, firingNeeds(targetArn, dlqArn));
    if (refusal) return void (dlqArn !== undefined && sendMessage(dlqArn, input));
    await deliver(targetArn, JSON.parse(input) as unknown);
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
      await Promise.all([timekeeper.close(), streams?.close(), eventBus.idle()]);
    },
  };
}
