import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import type { BusinessClock } from './clock/business-clock.ts';
import { startEventFlow } from './event-flow.ts';
import type { EventFlow } from './event-flow.ts';
import type { FunctionLog } from './function-log.ts';
import { createLambdaRuntime } from './lambda/lambda-runtime.ts';
import type { LambdaRuntime } from './lambda/lambda-runtime.ts';
import type { Platform } from './platform.ts';
import { createResources, createSchedules } from './resources/create-resources.ts';
import { createTables, deleteTables } from './resources/create-tables.ts';
import { provisionCustomResources } from './resources/provision-custom-resources.ts';
import { RUNTIME_ACCESS_KEY } from './rights/access-keys.ts';
import { checkServiceUses } from './rights/service-uses.ts';
import type { RunState } from './run-state.ts';

/** The template's resources, made and connected. */
export interface RunningStack {
  readonly lambda: LambdaRuntime;
  readonly flow: EventFlow;
  readonly s3: S3Client;
  /** Forgets all data, and begins anew at an instant of business time. */
  reset(startAt: number): Promise<void>;
  close(): Promise<void>;
}

export interface RunningStackOptions {
  readonly clock: BusinessClock;
  readonly runState: RunState;
  /** By the beginning of a secret's logical id: what an operator would fill in after the first deployment. */
  readonly secrets?: Readonly<Record<string, string>> | undefined;
  readonly log: FunctionLog;
  readonly report: (line: string) => void;
}

/** @throws StartError for a resource that cannot be made here */
export async function runStack(platform: Platform, options: RunningStackOptions): Promise<RunningStack> {
  const { stack, services, endpoints } = platform;
  const { clock, runState, secrets = {}, log, report } = options;
  const access = {
    region: stack.deployment.region,
    credentials: { accessKeyId: RUNTIME_ACCESS_KEY, secretAccessKey: 'local' },
  };
  const dynamoDb = new DynamoDBClient({ ...access, endpoint: platform.dynamoDbEndpoint });
  const s3 = new S3Client({ ...access, endpoint: services.fauxqs.endpoint, forcePathStyle: true });

  createResources(stack, services, secrets);
  const tableStreams = await createTables(stack, dynamoDb);
  const lambda = createLambdaRuntime(stack, {
    offset: clock.shared,
    endpoints,
    onOutput: (name, stream, text) => log.write(name, stream, text),
  });
  try {
    await provisionCustomResources(stack, (id, event) => lambda.invoke(id, event));
    // Everything is named now: whatever still cannot be resolved is to stop the start, not a request later on.
    for (const id of stack.idsOf('AWS::')) stack.properties(id);
    checkServiceUses(stack, platform.rights);
    createSchedules(stack, services);
    const flow = startEventFlow({
      stack,
      clock,
      services,
      rights: platform.rights,
      lambda,
      s3,
      dynamoDb: { ...access, endpoint: platform.dynamoDbEndpoint },
      tableStreams,
      tableWrites: platform.tableWrites,
      checkpoints: runState.checkpoints,
      report,
    });
    return {
      lambda,
      flow,
      s3,
      reset: (startAt) =>
        flow.timekeeper.exclusively(async () => {
          await flow.stateMachines.idle();
          await flow.stopStreams();
          await Promise.all([deleteTables(stack, dynamoDb), lambda.recycle()]);
          runState.checkpoints.clear();
          platform.users.reset();
          platform.channels?.disconnect();
          clock.restartAt(startAt);
          services.reset();
          flow.restartStreams(await createTables(stack, dynamoDb));
        }),
      async close() {
        await flow.close();
        await lambda.close();
        dynamoDb.destroy();
        s3.destroy();
      },
    };
  } catch (error) {
    await lambda.close();
    throw error;
  }
}
