import type { SharedOffset } from './business-date.ts';

/** What a worker thread is started with. */
export interface WorkerConfiguration {
  readonly moduleUrl: string;
  readonly exportName: string;
  readonly offset: SharedOffset;
}

/** Main thread → worker. The event is JSON text, as in the cloud: what JSON cannot say does not arrive. */
export interface InvokeMessage {
  readonly event: string;
  readonly context: InvocationContext;
}

export interface InvocationContext {
  readonly awsRequestId: string;
  readonly functionName: string;
  readonly functionVersion: string;
  readonly invokedFunctionArn: string;
  readonly memoryLimitInMB: string;
  readonly logGroupName: string;
  readonly logStreamName: string;
  /** For `getRemainingTimeInMillis`: real milliseconds since the epoch. */
  readonly deadline: number;
}

/** Worker → main thread. */
export type WorkerMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'failed-to-load'; readonly error: LambdaError }
  | { readonly type: 'result'; readonly payload: string }
  | { readonly type: 'error'; readonly error: LambdaError };

/** The body that Lambda gives for an unhandled error. */
export interface LambdaError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

export function lambdaError(error: unknown): LambdaError {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error) };
  return { errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') ?? [] };
}
