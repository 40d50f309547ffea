import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { isNamedAsLocal, MISDIRECTED } from '../services/named-as-local.ts';
import { StartError } from '../start-error.ts';
import type { GatewayRequest } from './http-api-event.ts';
import { gatewayMessage } from './http-api-response.ts';
import type { GatewayResponse } from './http-api-response.ts';

/** What stands behind the one address of the local system. */
export interface FrontHandlers {
  /** The OpenID provider's paths need the plain request: it reads forms and sets cookies itself. */
  readonly signIn: (request: IncomingMessage, response: ServerResponse) => void;
  readonly controls: (request: GatewayRequest) => Promise<GatewayResponse>;
  /** Everything else: the distribution, with the API behind it. */
  readonly web: (request: GatewayRequest) => Promise<GatewayResponse>;
  /** Accepts WebSockets; without it, none is accepted. */
  readonly upgrade?: ((request: IncomingMessage, socket: Duplex, head: Buffer) => void) | undefined;
}

export interface FrontServer {
  readonly url: string;
  /** Until then, everything is answered 503: the port is taken first, since all else needs to know the address. */
  serve(handlers: FrontHandlers): void;
  close(): Promise<void>;
}

/** API Gateway's limit for a request's body (AWS quota of HTTP APIs). */
const BODY_BYTES_MAX = 10 * 1024 * 1024;

/**
 * @param now business time, epoch milliseconds
 * @param example how to start on another port
 * @throws StartError when the port is taken
 */
export async function startFrontServer(
  port: number,
  now: () => number,
  example?: (port: number) => string,
): Promise<FrontServer> {
  let handlers: FrontHandlers | undefined;
  const server = createServer((request, response) => {
    if (!isNamedAsLocal(request.headers.host))
      return send(response, gatewayMessage(MISDIRECTED, 'Misdirected Request: call 127.0.0.1.'));
    if (!handlers) return send(response, gatewayMessage(503, 'Not ready yet: the resources are being made.'));
    if (request.url?.startsWith('/_local/sign-in/')) return handlers.signIn(request, response);
    const receivedAt = now();
    dispatch(handlers, url, request, receivedAt).then(
      (answer) => send(response, answer),
      (error: unknown) => {
        console.error(error);
        send(response, gatewayMessage(500, 'Internal Server Error'));
      },
    );
  });
  server.on('upgrade', (request, socket, head) => {
    // A client that disconnects during the handshake cannot be answered.
    socket.on('error', () => socket.destroy());
    if (!isNamedAsLocal(request.headers.host))
      socket.end('HTTP/1.1 421 Misdirected Request\r\nconnection: close\r\n\r\n');
    else if (handlers?.upgrade) handlers.upgrade(request, socket, head);
    else socket.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n');
  });
  await listen(server, port, example);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    serve: (given) => void (handlers = given),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function dispatch(
  handlers: FrontHandlers,
  base: string,
  request: IncomingMessage,
  receivedAt: number,
): Promise<GatewayResponse> {
  const body = await readBody(request);
  if (!body) return gatewayMessage(413, 'Request Entity Too Large', { connection: 'close' });
  const url = addressOf(request, base);
  if (!url) return gatewayMessage(400, 'Bad Request');
  const received: GatewayRequest = {
    method: request.method ?? 'GET',
    url,
    headers: request.headers,
    body,
    sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
    receivedAt,
  };
  if (url.pathname === '/_local') return moved('/_local/');
  if (isPageAtLocalhost(request)) return moved(url.href);
  return url.pathname.startsWith('/_local/') ? handlers.controls(received) : handlers.web(received);
}

/** To a browser, `localhost` is another origin than the address that the stack was told: sign-in would not work there. */
function isPageAtLocalhost({ headers }: IncomingMessage): boolean {
  return /^localhost(:\d+)?$/.test(headers.host ?? '') && headers.accept?.includes('text/html') === true;
}

/** Not for good: tomorrow something else may be served there. */
function moved(location: string): GatewayResponse {
  return { status: 307, headers: { location, 'cache-control': 'no-store' }, body: Buffer.alloc(0) };
}

function addressOf(request: IncomingMessage, base: string): URL | undefined {
  const target = request.url ?? '/';
  // "//host/path" would be taken for another host.
  return URL.canParse(target.replace(/^\/+/, '/'), base) ? new URL(target.replace(/^\/+/, '/'), base) : undefined;
}

/** `undefined` when the body is too long; the rest of it is not read. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > BODY_BYTES_MAX) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, { status, headers, body }: GatewayResponse): void {
  // An answer without a body has no length either (RFC 9110, 8.6).
  const length = status === 204 || status === 304 ? {} : { 'content-length': body.length };
  response.writeHead(status, { ...headers, ...length });
  response.end(body);
}

function listen(server: Server, port: number, example?: (port: number) => string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = listenErrors[error.code ?? ''];
      // Browsers open no page on some ports, but on all of these (WHATWG Fetch, "port blocking").
      const other = port >= 7_000 && port < 9_999 ? port + 1 : 7_000;
      const remedy = `choose another from 7000 to 9999${example ? `, for example ${example(other)}` : ''}.`;
      reject(reason === undefined ? error : new StartError(`Port ${port} ${reason} ${remedy}`));
    });
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

const listenErrors: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken: stop the program that uses it, or',
  EACCES: 'is not open to this user:',
};
