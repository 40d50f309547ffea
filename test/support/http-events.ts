import { frontKeyHeader, type Front } from '../../contract/front.ts';
import type { HttpEvent } from '../../functions/http/middleware/api-context.ts';
import { routeKey, routes, scopeOf, type OperationId, type Route } from '../../functions/http/routes.ts';

/** What stands before the API of a test. */
export const front: Front = { origin: 'https://pay.example.com', keys: ['k'.repeat(32)] };

interface EventParts {
  body?: unknown;
  /** Sent as it is, when the body is not meant to be JSON. */
  rawBody?: string;
  headers?: Record<string, string>;
  query?: Record<string, string>;
  params?: Record<string, string>;
  caller?: string;
  groups?: string;
  now?: number;
}

/** The event that API Gateway sends to a Lambda for a call of the operation that came through the front (payload format 2.0). */
export function httpEvent(operation: OperationId, parts: EventParts = {}): HttpEvent {
  const route: Route = routes[operation];
  const { body, rawBody, headers = {}, query, params, caller = 'm'.repeat(26), groups } = parts;
  return {
    version: '2.0',
    routeKey: routeKey(route),
    rawPath: route.path,
    rawQueryString: new URLSearchParams(query).toString(),
    headers: { [frontKeyHeader]: front.keys[0], ...headers },
    queryStringParameters: query,
    pathParameters: params,
    body: rawBody ?? (body === undefined ? undefined : JSON.stringify(body)),
    isBase64Encoded: false,
    requestContext: {
      accountId: '123456789012',
      apiId: 'api',
      domainName: 'localhost',
      domainPrefix: 'api',
      http: { method: route.method, path: route.path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: 'request',
      routeKey: routeKey(route),
      stage: '$default',
      time: '',
      timeEpoch: parts.now ?? Date.parse('2026-04-30T09:00:00Z'),
      ...(route.audience !== 'anybody' && { authorizer: authorizerOf(caller, scopeOf(route.audience), groups) }),
    } as HttpEvent['requestContext'],
  };
}

const authorizerOf = (username: string, scope: string, groups?: string) => ({
  principalId: '',
  integrationLatency: 0,
  jwt: { claims: { username, scope, ...(groups && { 'cognito:groups': groups }) }, scopes: [scope] },
});
