import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isNamedAsLocal, MISDIRECTED } from './named-as-local.ts';

export interface ServiceRequest {
  method: string;
  /** Path and query, resolved against the service's own address. */
  url: URL;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface ServiceResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface HttpService {
  endpoint: string;
  close(): Promise<void>;
}

/** Serves whole requests on a free port of 127.0.0.1, to whoever calls it by that name. What the answering function throws is a bug: 500 with its message. */
export async function serveHttp(answer: (request: ServiceRequest) => Promise<ServiceResponse>): Promise<HttpService> {
  const server = createServer((incoming, outgoing) => {
    if (!isNamedAsLocal(incoming.headers.host)) return void outgoing.writeHead(MISDIRECTED).end();
    void (async () => {
      const response = await readBody(incoming)
        .then((body) =>
          answer({
            method: incoming.method ?? 'GET',
            url: new URL(incoming.url ?? '/', endpointOf()),
            headers: incoming.headers,
            body,
          }),
        )
        .catch((bug: unknown) => ({ status: 500, headers: {}, body: String(bug) }));
      outgoing.writeHead(response.status, response.headers).end(response.body);
    })();
  });
  const endpointOf = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    endpoint: endpointOf(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // The SDK keeps connections open for the next call, which would hold the close up.
        server.closeAllConnections();
      }),
  };
}

export async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
