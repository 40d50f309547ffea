import { Agent, createServer, request as send } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { accessKeyIn, RUNTIME_ACCESS_KEY } from '../access-keys.ts';
import type { NeedsOf, ServiceCall } from '../calls/service-call.ts';
import type { HttpService, ServiceResponse } from '../../services/http-service.ts';
import { isNamedAsLocal, MISDIRECTED } from '../../services/named-as-local.ts';
import type { Gatekeeper } from './gatekeeper.ts';
import type { RefusalAnswer } from './refusal-answers.ts';

export interface GateOptions {
  /** The service behind it. */
  readonly endpoint: string;
  readonly gatekeeper: Gatekeeper;
  readonly needsOf: NeedsOf;
  readonly refusalAnswer: RefusalAnswer;
  /** Calls that are told apart without their body stream through: an object may be large. */
  readonly readsBody: boolean;
  /** The right to learn that something is missing (404); without it, the answer is a refusal. */
  readonly missingNeeds?: NeedsOf;
  /** What goes wrong with a call that may pass, if anything. */
  readonly strike?: (call: ServiceCall) => Blow | undefined;
  /** Told of a call that went well. */
  readonly onDone?: (call: ServiceCall) => void;
}

/** An answer in place of the service's; none, though it is done; or none ever. */
export type Blow = { readonly answer: ServiceResponse } | 'lost' | 'hangs';

/** The SDK keeps connections longer than Node does: one that is closed under its hands costs it a retry. */
const KEEP_ALIVE_MS = 60_000;
/** Hop-by-hop headers (RFC 9110, 7.6.1). `Expect` has been answered when a request arrives here. */
const OF_ONE_CONNECTION = ['connection', 'keep-alive', 'expect'];

/** `Date` is the machine's: the SDK of a function, whose time is the business time, would take its clock for wrong and ask again. */
const NOT_IN_A_REPLY = [...OF_ONE_CONNECTION, 'date'];

/** A proxy in front of a service that lets through what the caller has a right to, unchanged in both directions. */
export async function startGate(options: GateOptions): Promise<HttpService> {
  const agent = new Agent({ keepAlive: true });
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, noDelay: true }, (incoming, outgoing) => {
    outgoing.sendDate = false;
    if (!isNamedAsLocal(incoming.headers.host)) return void outgoing.writeHead(MISDIRECTED).end();
    // The caller sees a connection that breaks, as without the gate: what to do about it is its own affair.
    pass(incoming, outgoing, options, agent).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        agent.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function pass(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  options: GateOptions,
  agent: Agent,
): Promise<void> {
  const { gatekeeper, needsOf, missingNeeds } = options;
  const body = options.readsBody ? await bytesOf(incoming) : undefined;
  const call: ServiceCall = {
    method: incoming.method ?? 'GET',
    url: new URL(incoming.url ?? '/', options.endpoint),
    headers: incoming.headers,
    body: body?.toString('utf8') ?? '',
  };
  const refuse = (why: string) => {
    incoming.resume();
    answer(outgoing, call, options.refusalAnswer(why));
  };

  // What a browser asks before a call of another origin bears nobody's rights: the service answers by its own rules.
  const refusal = call.method === 'OPTIONS' ? undefined : gatekeeper(call, needsOf);
  if (refusal !== undefined) return refuse(refusal);
  const blow = isOfFunction(call) ? options.strike?.(call) : undefined;
  if (blow === 'hangs') return void incoming.resume();
  if (typeof blow === 'object') {
    incoming.resume();
    return answer(outgoing, call, blow.answer);
  }
  const reply = await forward(incoming, outgoing, body, call, agent);
  if (reply.statusCode === 200) options.onDone?.(call);
  if (blow === 'lost') {
    reply.resume();
    return void outgoing.destroy();
  }
  const hidden = reply.statusCode === 404 && missingNeeds ? gatekeeper(call, missingNeeds) : undefined;
  if (hidden !== undefined) {
    reply.resume();
    return refuse(hidden);
  }
  outgoing.writeHead(reply.statusCode ?? 502, without(reply.headers, NOT_IN_A_REPLY));
  await pipeline(reply, outgoing);
}

/** The local run itself goes on, whatever goes wrong for the functions; a browser with a signed link is neither. */
const isOfFunction = ({ method, url, headers }: ServiceCall): boolean =>
  method !== 'OPTIONS' && accessKeyIn(url, headers.authorization) !== RUNTIME_ACCESS_KEY;

function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  body: Buffer | undefined,
  { method, url }: ServiceCall,
  agent: Agent,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const forwarded = send(url, { method, agent, headers: without(incoming.headers, OF_ONE_CONNECTION) }, resolve);
    forwarded.once('error', reject);
    // A caller that has given up is not to be served any more.
    outgoing.once('close', () => {
      if (!outgoing.writableFinished) forwarded.destroy();
    });
    if (body) forwarded.end(body);
    else pipeline(incoming, forwarded).catch(reject);
  });
}

function answer(outgoing: ServerResponse, { method }: ServiceCall, { status, headers, body }: ServiceResponse): void {
  outgoing.writeHead(status, headers).end(method === 'HEAD' ? undefined : body);
}

async function bytesOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const without = (headers: IncomingMessage['headers'], names: readonly string[]) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
