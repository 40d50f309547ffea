import { parentPort, workerData } from 'node:worker_threads';
import { businessDate } from './business-date.ts';
import { lambdaError } from './lambda-messages.ts';
import type { InvokeMessage, WorkerConfiguration, WorkerMessage } from './lambda-messages.ts';

/**
 * The thread that runs one function, as Lambda's runtime would: loads the bundle once, then one invocation at a time.
 * Date is replaced before the bundle is loaded, since a module may keep a reference to it.
 */
type Handler = (event: unknown, context: unknown) => unknown;

// Node has read it; the function is to see its own environment only.
delete process.env['NODE_COMPILE_CACHE'];
const { moduleUrl, exportName, offset } = workerData as WorkerConfiguration;
const RealDate = Date;
globalThis.Date = businessDate(RealDate, offset);

function send(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

async function load(): Promise<Handler> {
  const module = (await import(moduleUrl)) as Record<string, unknown>;
  // A CommonJS bundle's exports may only be visible as the default export.
  const handler = module[exportName] ?? (module['default'] as Record<string, unknown> | undefined)?.[exportName];
  if (typeof handler !== 'function') throw new TypeError(`${moduleUrl} does not export a function "${exportName}"`);
  return handler as Handler;
}

async function answer(handler: Handler, { event, context }: InvokeMessage): Promise<WorkerMessage> {
  const { deadline, ...told } = context;
  try {
    const result = await handler(JSON.parse(event), {
      ...told,
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => Math.max(0, deadline - RealDate.now()),
    });
    return { type: 'result', payload: JSON.stringify(result) ?? 'null' };
  } catch (error) {
    return { type: 'error', error: lambdaError(error) };
  }
}

try {
  const handler = await load();
  parentPort?.on('message', (message: InvokeMessage) => void answer(handler, message).then(send));
  send({ type: 'ready' });
} catch (error) {
  send({ type: 'failed-to-load', error: lambdaError(error) });
}
