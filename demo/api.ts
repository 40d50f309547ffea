import type * as z from 'zod';
import type { Problem } from '../functions/http/problems.ts';
import { routes, type OperationId, type Route, type Routes } from '../functions/http/routes.ts';

/** The JSON that an operation answers with, and the one that it takes. */
export type Answered<Id extends OperationId> = Routes[Id] extends { response: infer S extends z.ZodType }
  ? z.output<S>
  : undefined;
export type Sent<Id extends OperationId> = Routes[Id] extends { body: infer S extends z.ZodType }
  ? z.input<S>
  : undefined;

export interface Options<Body = unknown> {
  params?: Record<string, string>;
  query?: Record<string, string | number>;
  body?: Body;
  /** The `Idempotency-Key`. */
  key?: string;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Headers;
  /** Parsed when it is JSON, else undefined. */
  body: unknown;
  text: string;
}

/** An answer other than the one hoped for. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
  readonly answer: Answer;

  constructor(call: string, answer: Answer) {
    super(`${call} answered ${answer.status}: ${answer.text}`);
    this.answer = answer;
  }
}

/** Somebody who is signed in. */
export interface Caller {
  /** Any request, answered as it is. A body that is a string is sent as it is. */
  request(method: string, path: string, options?: Omit<Options, 'params'>): Promise<Answer>;
  /** One operation of the API, answered as it is. */
  send<Id extends OperationId>(id: Id, options?: Options<Sent<Id>>): Promise<Answer>;
  /** @throws UnexpectedAnswer when it is refused */
  call<Id extends OperationId>(id: Id, options?: Options<Sent<Id>>): Promise<Answered<Id>>;
  /** The problem. @throws UnexpectedAnswer when it is *not* refused */
  refused<Id extends OperationId>(id: Id, options?: Options<Sent<Id>>): Promise<Problem>;
}

export interface ApiOptions {
  url: string;
  token: () => Promise<string>;
  language?: 'fr' | 'en';
  /** Called after each operation, for whoever counts. */
  onAnswer?: (operation: OperationId, answer: Answer) => void;
}

export function createCaller({ url, token, language = 'fr', onAnswer }: ApiOptions): Caller {
  const request: Caller['request'] = async (method, path, { query, body, key, headers } = {}) => {
    const address = new URL(path, url);
    for (const [name, value] of Object.entries(query ?? {})) address.searchParams.set(name, String(value));
    return fetchAnswer(address, {
      method,
      headers: {
        authorization: `Bearer ${await token()}`,
        'accept-language': language,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  };

  const send: Caller['send'] = async (id, { params = {}, ...options } = {}) => {
    const route: Route = routes[id];
    const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    const answer = await request(route.method, path, options);
    onAnswer?.(id, answer);
    return answer;
  };

  return {
    request,
    send,
    async call<Id extends OperationId>(id: Id, options?: Options<Sent<Id>>) {
      const answer = await send(id, options);
      if (answer.status !== routes[id].status) throw new UnexpectedAnswer(id, answer);
      return answer.body as Answered<Id>;
    },
    async refused(id, options) {
      const answer = await send(id, options);
      if (answer.status < 400) throw new UnexpectedAnswer(id, answer);
      return answer.body as Problem;
    },
  };
}

export async function fetchAnswer(address: URL | string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(address, init);
  const text = await response.text();
  const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    body: isJson && text !== '' ? (JSON.parse(text) as unknown) : undefined,
    text,
  };
}

export const eur = (value: number) => ({ value, currency: 'EUR' as const });
