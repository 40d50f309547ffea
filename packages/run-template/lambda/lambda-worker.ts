import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { InvocationContext, LambdaError, WorkerConfiguration, WorkerMessage } from './lambda-messages.ts';

export type InvocationResult =
  { readonly ok: true; readonly payload: string } | { readonly ok: false; readonly error: LambdaError };

/** One execution environment: a worker thread that runs one invocation at a time. */
export interface LambdaWorker {
  /** Resolves when the bundle is loaded, or with the reason why it cannot be. */
  readonly ready: Promise<LambdaError | undefined>;
  /** Never rejects. A time-out or a crash ends the thread: `alive` is false then. */
  invoke(event: string, context: Omit<InvocationContext, 'deadline'>): Promise<InvocationResult>;
  readonly alive: boolean;
  terminate(): Promise<void>;
}

export interface LambdaWorkerOptions extends WorkerConfiguration {
  /** The whole environment: nothing is inherited from this process. */
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly onOutput: (stream: 'stdout' | 'stderr', text: string) => void;
}

/** Where Node keeps compiled code by default: a bundle that has run before is not compiled again. */
const COMPILED = join(tmpdir(), 'node-compile-cache');

export function startLambdaWorker(options: LambdaWorkerOptions): LambdaWorker {
  const { environment, timeoutMs, memoryMb, onOutput, moduleUrl, exportName, offset } = options;
  const thread = new Worker(new URL('./lambda-worker-thread.ts', import.meta.url), {
    env: { ...environment, NODE_COMPILE_CACHE: COMPILED },
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    workerData: { moduleUrl, exportName, offset } satisfies WorkerConfiguration,
  });
  thread.stdout.setEncoding('utf8').on('data', (text: string) => onOutput('stdout', text));
  thread.stderr.setEncoding('utf8').on('data', (text: string) => onOutput('stderr', text));

  let alive = true;
  let settle: ((result: InvocationResult) => void) | undefined;
  const ready = Promise.withResolvers<LambdaError | undefined>();

  function ended(error: LambdaError): void {
    alive = false;
    ready.resolve(error);
    settle?.({ ok: false, error });
  }

  thread.on('message', (message: WorkerMessage) => {
    switch (message.type) {
      case 'ready':
        return ready.resolve(undefined);
      case 'failed-to-load':
        ended(message.error);
        return void thread.terminate();
      case 'result':
        return settle?.({ ok: true, payload: message.payload });
      case 'error':
        return settle?.({ ok: false, error: message.error });
    }
  });
  thread.on('error', (error) => ended({ errorType: 'Runtime.ExitError', errorMessage: String(error) }));
  thread.on('exit', (code) =>
    ended({ errorType: 'Runtime.ExitError', errorMessage: `Runtime exited with status ${code}` }),
  );

  return {
    ready: ready.promise,
    get alive() {
      return alive;
    },
    async invoke(event, context) {
      const failure = await ready.promise;
      if (failure) return { ok: false, error: failure };
      const invocation = Promise.withResolvers<InvocationResult>();
      settle = invocation.resolve;
      const timer = setTimeout(() => {
        const seconds = (timeoutMs / 1000).toFixed(2);
        const errorMessage = `RequestId: ${context.awsRequestId} Error: Task timed out after ${seconds} seconds`;
        ended({ errorType: 'Sandbox.Timedout', errorMessage });
        void thread.terminate();
      }, timeoutMs);
      thread.postMessage({ event, context: { ...context, deadline: Date.now() + timeoutMs } });
      try {
        return await invocation.promise;
      } finally {
        clearTimeout(timer);
        settle = undefined;
      }
    },
    async terminate() {
      alive = false;
      await thread.terminate();
    },
  };
}
