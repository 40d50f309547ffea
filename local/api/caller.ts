import { setTimeout as sleep } from 'node:timers/promises';
import type * as z from 'zod';
import type { Problem } from '../../functions/http/problems.ts';
import { routes, type OperationId, type Route, type Routes } from '../../functions/http/routes.ts';
import type { Made, SchemaSource } from '../../functions/http/schema-source.ts';
import { fetchAnswer, UnexpectedAnswer, type Answer } from './answer.ts';
import { never, type Retry } from './retry.ts';

/** The JSON that an operation answers with, and the one that it takes. */
export type Answered<Id extends OperationId> = Routes[Id] extends { response: infer S extends SchemaSource }
  ? z.output<Made<S>>
  : undefined;
export type Sent<Id extends OperationId> = Routes[Id] extends { body: infer S extends SchemaSource }
  ? z.input<Made<S>>
  : undefined;

export interface Options<Body = unknown> {
  params?: Record<string, string>;
  query?: Record<string, string | number>;
  body?: Body;
  /** The `Idempotency-Key`. */
  key?: string;
  headers?: Record<string, string>;
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
  /** Nothing is sent twice unless this says so. */
  retry?: Retry;
  answerMsMax?: number;
  /** Called after each operation, for whoever counts. */
  onAnswer?: (operation: OperationId, answer: Answer) => void;
}

/** Longer than the API takes at most, on a laptop that has much else to do. */
const answerMs = 60_000;

/** Calls the API over HTTP for programs; the pages have a client of their own, made for browsers (web/api/client.ts). */
export function createCaller(options: ApiOptions): Caller {
  const { url, token, language = 'fr', retry = never, answerMsMax = answerMs, onAnswer } = options;

  const request: Caller['request'] = async (method, path, { query, body, key, headers } = {}) => {
    const address = new URL(path, url);
    for (const [name, value] of Object.entries(query ?? {})) address.searchParams.set(name, String(value));
    const sent = {
      method,
      headers: {
        authorization: `Bearer ${await token()}`,
        'accept-language': language,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    };
    for (let attempt = 1; ; attempt += 1) {
      const answer = await fetchAnswer(address, { ...sent, signal: AbortSignal.timeout(answerMsMax) });
      const pauseMs = retry(answer, attempt);
      if (pauseMs === undefined) return answer;
      await sleep(pauseMs);
    }
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
