import { Readable } from 'node:stream';
import { KMSClient } from '@aws-sdk/client-kms';
import type { Busy } from './virtual-time.ts';

/** A request as it leaves an SDK client, and what comes back. */
interface Request {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: unknown;
}
interface Response {
  statusCode: number;
  headers: Record<string, string>;
  body: unknown;
}
type Handle = (this: unknown, request: Request, options?: unknown) => Promise<{ response: Response }>;

/** What becomes of one call: undefined when it goes as it should. */
export type Mishap =
  /** An answer that AWS did not mean, before it did anything or after it was done. */
  | { answer: { status: number; error: object & { __type: string } }; done: boolean }
  /** No answer within the client's own time-out. */
  | { hangs: true }
  /** The process is gone before the call leaves, or after its answer has come. */
  | { crash: 'before' | 'after' }
  /** It arrives twice, and the first one's answer is read. */
  | { twice: true };

/** Says what becomes of the call of this name, such as `GetItem Payments`. */
export type Mischief = (name: string) => Mishap | undefined;

/** Whoever makes calls after it is dead. */
export class Killed extends Error {
  override name = 'Killed';
}

/** Where all clients of the SDK hand their requests over. */
const { requestHandler } = new KMSClient({ region: 'eu-west-3' }).config;
const handlerClass = Object.getPrototypeOf(requestHandler) as { handle: Handle };

/**
 * The wire between the SDK's clients of this process, with their time-outs and retries, and AWS: what goes over it is told,
 * and goes wrong as it is said.
 */
export async function onTheWire<T>(
  mischief: Mischief,
  busy: Busy,
  act: () => Promise<T>,
): Promise<{ result: T | undefined; crashed: boolean; calls: string[] }> {
  const original = handlerClass.handle;
  const calls: string[] = [];
  let dead = false;
  handlerClass.handle = async function handle(request, options) {
    if (dead) throw new Killed('a call after the end');
    const name = nameOf(request);
    calls.push(name);
    const send = () => busy.during(() => original.call(this, request, options));
    // An answer that nobody reads would keep its connection.
    const sendUnread = async () => ((await send()).response.body as Readable).resume();
    const mishap = mischief(name);
    if (!mishap) return send();
    if ('hangs' in mishap) return hang();
    if ('twice' in mishap) {
      const first = await send();
      await sendUnread();
      return first;
    }
    if ('crash' in mishap) {
      if (mishap.crash === 'after') await sendUnread();
      dead = true;
      throw new Killed('the process');
    }
    if (mishap.done) await sendUnread();
    return { response: answerOf(mishap.answer) };
  };
  try {
    const result = await act().catch((error: unknown) => {
      if (dead) return undefined;
      throw error;
    });
    return { result, crashed: dead, calls };
  } finally {
    handlerClass.handle = original;
  }
}

/** As the SDK gives a call up: every client has a time-out (adapters/aws-clients.ts), 3 s at most but for files. */
const hang = async (): Promise<never> => {
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  throw Object.assign(new Error('no answer in time'), { name: 'TimeoutError' });
};

function answerOf({ status, error }: { status: number; error: object }): Response {
  const headers = { 'content-type': 'application/x-amz-json-1.0' };
  return { statusCode: status, headers, body: Readable.from([Buffer.from(JSON.stringify(error))]) };
}

/** The operation, and the tables that it is about, without what is put before their names in tests. */
function nameOf({ method, path, headers, body }: Request): string {
  const [, operation] = (headers['x-amz-target'] ?? '').split('.');
  if (operation === undefined) return `${method} ${path.split('/')[1] ?? ''}`;
  const text = typeof body === 'string' ? body : Buffer.from((body ?? '') as Uint8Array).toString();
  const tables = [...text.matchAll(/"T[0-9a-f-]{36}-(\w+)"/g)].map(([, table]) => table);
  return [operation, ...new Set(tables)].join(' ');
}
