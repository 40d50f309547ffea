import { randomUUID } from 'node:crypto';
import type { SharedOffset } from './business-date.ts';
import type { FunctionConfiguration } from './function-configuration.ts';
import { startLambdaWorker } from './lambda-worker.ts';
import type { InvocationResult, LambdaWorker } from './lambda-worker.ts';

/** All execution environments of one function. */
export interface FunctionPool {
  /** @param event JSON text; waits for a free worker, and never rejects */
  invoke(event: string): Promise<InvocationResult>;
  /** Loads the bundle before the first invocation. */
  warm(): void;
  close(): Promise<void>;
}

export interface FunctionPoolOptions {
  readonly offset: SharedOffset;
  readonly onOutput: (functionName: string, stream: 'stdout' | 'stderr', text: string) => void;
  /** After this time an idle worker is ended, except the last one. */
  readonly idleMs?: number;
}

const IDLE_MS = 30_000;
/** What a worker that is there already answers sooner than another one is loaded. */
const PATIENCE_MS = 150;

interface Waiting {
  readonly event: string;
  readonly since: number;
  readonly resolve: (result: InvocationResult) => void;
}

export function createFunctionPool(configuration: FunctionConfiguration, options: FunctionPoolOptions): FunctionPool {
  const { functionName } = configuration;
  const workers = new Set<LambdaWorker>();
  const idle = new Map<LambdaWorker, NodeJS.Timeout>();
  const queue: Waiting[] = [];
  let starting = false;
  let closed = false;
  let patience: NodeJS.Timeout | undefined;

  /**
   * One at a time, and another one only for what has waited: on a laptop, starting many threads for a burst takes longer than
   * letting the burst wait.
   */
  function startForWaiting(): void {
    const [first] = queue;
    if (first === undefined || patience !== undefined) return;
    if (workers.size === 0) return start();
    const look = () => {
      patience = undefined;
      if (queue[0] === first) start();
      else startForWaiting();
    };
    patience = setTimeout(look, Math.max(0, first.since + PATIENCE_MS - performance.now()));
  }

  function start(): void {
    if (starting || closed || workers.size >= configuration.concurrency) return;
    starting = true;
    const worker = startLambdaWorker({
      ...configuration,
      offset: options.offset,
      onOutput: (stream, text) => options.onOutput(functionName, stream, text),
    });
    workers.add(worker);
    void worker.ready.then(() => {
      starting = false;
      void serve(worker);
      startForWaiting();
    });
  }

  async function serve(worker: LambdaWorker): Promise<void> {
    let waiting: Waiting | undefined;
    while ((waiting = queue.shift())) {
      waiting.resolve(await worker.invoke(waiting.event, contextOf(configuration)));
      if (!worker.alive) break;
    }
    if (worker.alive && !closed) return rest(worker);
    workers.delete(worker);
    startForWaiting();
  }

  function rest(worker: LambdaWorker): void {
    const timer = setTimeout(() => {
      if (workers.size === 1) return rest(worker);
      idle.delete(worker);
      workers.delete(worker);
      void worker.terminate();
    }, options.idleMs ?? IDLE_MS);
    idle.set(worker, timer.unref());
  }

  return {
    invoke(event) {
      const { promise, resolve } = Promise.withResolvers<InvocationResult>();
      queue.push({ event, since: performance.now(), resolve });
      const [free] = idle;
      if (free) {
        const [worker, timer] = free;
        clearTimeout(timer);
        idle.delete(worker);
        void serve(worker);
      } else {
        startForWaiting();
      }
      return promise;
    },
    warm() {
      if (workers.size === 0) start();
    },
    async close() {
      closed = true;
      clearTimeout(patience);
      for (const timer of idle.values()) clearTimeout(timer);
      const error = { errorType: 'Stopped', errorMessage: 'The local system is stopping' };
      for (const { resolve } of queue.splice(0)) resolve({ ok: false, error });
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}

function contextOf({ functionName, functionArn, memoryMb, environment }: FunctionConfiguration) {
  return {
    awsRequestId: randomUUID(),
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: functionArn,
    memoryLimitInMB: String(memoryMb),
    logGroupName: environment['AWS_LAMBDA_LOG_GROUP_NAME'] ?? '',
    logStreamName: environment['AWS_LAMBDA_LOG_STREAM_NAME'] ?? '',
  };
}
