import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { appSyncNeeds } from '../rights/calls/appsync.ts';
import { startGate } from '../rights/gate/gate.ts';
import type { Gatekeeper } from '../rights/gate/gatekeeper.ts';
import { restJsonRefusal } from '../rights/gate/refusal-answers.ts';
import { serveHttp } from '../services/http-service.ts';
import type { ServiceRequest, ServiceResponse } from '../services/http-service.ts';
import type { LocalStack } from '../template/local-stack.ts';
import { createChannels, EVENT_BYTES_MAX, isJson } from './channels.ts';
import type { Channels } from './channels.ts';
import { describeEventApi } from './event-api.ts';
import { serveRealtime } from './realtime-connection.ts';
import { tokenIdentity } from './token-identity.ts';
import type { Authorization } from './token-identity.ts';

/** The template's API of AppSync Events. */
export interface RunningChannels {
  /** Accepts a client's WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Closes all connections; clients reconnect. */
  disconnect(): void;
  close(): Promise<void>;
}

export interface ChannelsOptions {
  /** Where browsers reach this machine. */
  readonly url: string;
  readonly issuerOf: (poolId: string) => string;
  readonly gatekeeper: Gatekeeper;
  readonly report: (line: string) => void;
}

const PATH = '/event/realtime';
const PROTOCOL = 'aws-appsync-event-ws';
const KEEP_ALIVE_MS = 60_000;

/**
 * Serves the template's API of AppSync Events and redirects its two addresses: the one for publishing to a gate that enforces
 * the functions' rights, the one for subscribing to this machine's own address.
 *
 * @returns undefined when the template has no API of AppSync Events
 * @throws StartError for what is not emulated
 */
export async function startChannels(stack: LocalStack, options: ChannelsOptions): Promise<RunningChannels | undefined> {
  const api = describeEventApi(stack);
  if (!api) return undefined;
  const { httpHost, namespaces } = api;
  const channels = createChannels(namespaces);
  const publishing = await serveHttp((request) => Promise.resolve(publish(request, channels)));
  const gate = await startGate({
    endpoint: publishing.endpoint,
    gatekeeper: options.gatekeeper,
    needsOf: appSyncNeeds(stack),
    refusalAnswer: restJsonRefusal,
    readsBody: true,
  });
  stack.redirect(`https://${httpHost}`, gate.endpoint);
  stack.redirect(`wss://${api.realtimeHost}`, options.url.replace(/^http/, 'ws'));

  const identityOf = tokenIdentity({ httpHost, pools: api.pools, issuerOf: options.issuerOf });
  const connection = { channels, namespaces, identityOf, keepAliveMs: KEEP_ALIVE_MS, report: options.report };
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: EVENT_BYTES_MAX,
    handleProtocols: (protocols) => protocols.has(PROTOCOL) && PROTOCOL,
  });
  server.on('connection', (socket, request: IncomingMessage) =>
    serveRealtime(socket, authorizationIn(request.headers['sec-websocket-protocol']), connection),
  );
  const disconnect = (): void => {
    for (const socket of server.clients) socket.close(1_012);
  };

  return {
    upgrade(request, socket, head) {
      const path = new URL(request.url ?? '/', options.url).pathname;
      if (path !== PATH) return void socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
      server.handleUpgrade(request, socket, head, (open) => server.emit('connection', open, request));
    },
    disconnect,
    async close() {
      for (const socket of server.clients) socket.terminate();
      server.close();
      await gate.close();
      await publishing.close();
    },
  };
}

/** A browser cannot set headers on a WebSocket: they come encoded as a subprotocol. */
function authorizationIn(protocols: string | undefined): Authorization | undefined {
  const header = protocols
    ?.split(/, */)
    .find((protocol) => protocol.startsWith('header-'))
    ?.slice('header-'.length);
  const text = Buffer.from(header ?? '', 'base64url').toString('utf8');
  return isJson(text) ? (Object(JSON.parse(text)) as Authorization) : undefined;
}

function publish({ method, url, body }: ServiceRequest, channels: Channels): ServiceResponse {
  if (method !== 'POST' || url.pathname !== '/event') return answer(404, { message: 'Not Found' });
  const result = channels.publish(body);
  if ('refused' in result) {
    return answer(400, { errors: [{ errorType: 'BadRequestException', message: result.refused }] });
  }
  return answer(200, result);
}

const answer = (status: number, body: object): ServiceResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
