import { Readable } from 'node:stream';
import { KMSClient } from '@aws-sdk/client-kms';
import { Unavailable } from '../../adapters/unavailable.ts';
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

/** A call on its way, whatever carries it. */
interface Call<T> {
  name: string;
  send: () => Promise<T>;
  /** Of an answer that nobody reads. */
  drop: (answer: T) => void;
  refuse: (said: { status: number; error: object }) => T;
}

/** Where all clients of the SDK hand their requests over. */
const { requestHandler } = new KMSClient({ region: 'eu-west-3' }).config;
const handlerClass = Object.getPrototypeOf(requestHandler) as { handle: Handle };

/** Undefined while nothing goes wrong on purpose. */
let carry: (<T>(call: Call<T>) => Promise<T>) | undefined;

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

  async function carried<Answer>({ name, send, drop, refuse }: Call<Answer>): Promise<Answer> {
    if (dead) throw new Killed('a call after the end');
    calls.push(name);
    const sent = () => busy.during(send);
    const mishap = mischief(name);
    if (!mishap) return sent();
    if ('hangs' in mishap) return hang();
    if ('twice' in mishap) {
      const first = await sent();
      drop(await sent());
      return first;
    }
    if ('crash' in mishap) {
      if (mishap.crash === 'after') drop(await sent());
      dead = true;
      throw new Killed('the process');
    }
    if (mishap.done) drop(await sent());
    return refuse(mishap.answer);
  }

  carry = carried;
  handlerClass.handle = function handle(request, options) {
    return carried({
      name: nameOf(request),
      send: () => original.call(this, request, options),
      // It would keep its connection.
      drop: ({ response }) => void (response.body as Readable).resume(),
      refuse: (said) => ({ response: answerOf(said) }),
    });
  };
  try {
    const result = await act().catch((error: unknown) => {
      if (dead) return undefined;
      throw error;
    });
    return { result, crashed: dead, calls };
  } finally {
    handlerClass.handle = original;
    carry = undefined;
  }
}

/** The same for a port without a wire: what AWS refuses is what an adapter makes of it after its tries. */
export function overPort<T>(name: string, send: () => Promise<T>): Promise<T> {
  const refuse = () => {
    throw new Unavailable(name);
  };
  return carry ? carry({ name, send, drop: () => undefined, refuse }) : send();
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
