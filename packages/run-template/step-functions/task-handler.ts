import type { RunOptions } from 'aws-local-stepfunctions';
import { StartError } from '../start-error.ts';
import { isRecord } from '../template/cloud-formation.ts';
import type { InvocationResult } from '../lambda/lambda-worker.ts';

type TaskResource = NonNullable<NonNullable<RunOptions['overrides']>['taskResourceLocalHandlers']>[string];
type Json = Awaited<ReturnType<TaskResource>>;
type Invoke = (functionId: string, event: unknown) => Promise<InvocationResult>;

/**
 * What a Task state does: an invocation by the function's own ARN, or by the service integration, whose answer has the
 * payload inside. An error gets the function's own error name, by which Retry and Catch know it.
 *
 * @throws StartError for another kind of task
 */
export function taskHandler(at: string, state: Readonly<Record<string, unknown>>, invoke: Invoke): TaskResource {
  const resource = String(state['Resource']);
  if (resource.startsWith('arn:aws:lambda:')) return (input: unknown) => payloadOf(invoke(resource, input));
  if (/^arn:aws:states:::lambda:invoke$/.test(resource)) {
    return async (input: unknown) => {
      const { FunctionName, Payload } = isRecord(input) ? input : {};
      return {
        ExecutedVersion: '$LATEST',
        StatusCode: 200,
        Payload: await payloadOf(invoke(String(FunctionName), Payload ?? {})),
      };
    };
  }
  throw new StartError(`${at} is a task of ${resource}; the local run knows invocations of functions only.`);
}

async function payloadOf(invocation: Promise<InvocationResult>): Promise<Json> {
  const result = await invocation;
  if (result.ok) return JSON.parse(result.payload) as Json;
  const { errorType, errorMessage } = result.error;
  throw Object.assign(new Error(errorMessage), { name: errorType });
}
