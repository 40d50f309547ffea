import { isRecord } from '../template/cloud-formation.ts';
import { functionCalled } from '../template/find-in-stack.ts';
import type { LocalStack } from '../template/local-stack.ts';
import type { InvocationResult } from './lambda-worker.ts';

export interface AsynchronousOptions {
  readonly invoke: (functionId: string, event: unknown) => Promise<InvocationResult>;
  readonly sendMessage: (queueArn: string, body: string) => void;
  readonly onDiscarded: (functionId: string, result: InvocationResult) => void;
  readonly pauseMs?: number;
}

/** Lambda's own number (AWS: "Error handling for asynchronous invocation"). */
const RETRIES = 2;
/** Lambda waits one minute, then two. */
const PAUSE_MS = 100;

/** An invocation that nobody waits for: retried as the template says, then kept in the function's dead-letter queue. */
export function createAsynchronousInvoke(stack: LocalStack, options: AsynchronousOptions) {
  const retries = new Map(
    stack.idsOf('AWS::Lambda::EventInvokeConfig').map((id) => {
      const { FunctionName, MaximumRetryAttempts } = stack.properties(id);
      return [String(FunctionName), Number(MaximumRetryAttempts ?? RETRIES)] as const;
    }),
  );

  return async (functionArn: string, event: unknown): Promise<void> => {
    const logicalId = functionCalled(stack, functionArn);
    const retriesMax = (logicalId === undefined ? undefined : retries.get(stack.ref(logicalId))) ?? RETRIES;
    let result = await options.invoke(functionArn, event);
    for (let retry = 0; !result.ok && retry < retriesMax; retry += 1) {
      await new Promise((resolve) => setTimeout(resolve, options.pauseMs ?? PAUSE_MS));
      result = await options.invoke(functionArn, event);
    }
    if (result.ok) return;
    options.onDiscarded(functionArn, result);
    const deadLetters = logicalId === undefined ? undefined : stack.properties(logicalId)['DeadLetterConfig'];
    const target = isRecord(deadLetters) ? deadLetters['TargetArn'] : undefined;
    if (typeof target === 'string') options.sendMessage(target, JSON.stringify(event));
  };
}
