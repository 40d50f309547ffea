import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { RouteMatch } from './match-route.ts';

/** A request as the gateway received it. */
export interface GatewayRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly sourceIp: string;
  /** Business time of the reception, epoch milliseconds. */
  readonly receivedAt: number;
}

export interface VerifiedToken {
  readonly claims: Readonly<Record<string, unknown>>;
  /** `null` when the route asks for no scope. */
  readonly scopes: readonly string[] | null;
}

export type HttpApiEvent = Omit<APIGatewayProxyEventV2WithJWTAuthorizer, 'requestContext'> & {
  requestContext: Omit<APIGatewayProxyEventV2WithJWTAuthorizer['requestContext'], 'authorizer'> & {
    authorizer?: { jwt: { claims: Record<string, string>; scopes: string[] | null } };
  };
};

/** API Gateway's payload format 2.0 (AWS: "Working with AWS Lambda proxy integrations for HTTP APIs"). */
export function httpApiEvent(
  request: GatewayRequest,
  { route, pathParameters }: RouteMatch,
  token: VerifiedToken | undefined,
  { apiId, accountId }: { apiId: string; accountId: string },
): HttpApiEvent {
  const { method, url, headers, body, sourceIp, receivedAt } = request;
  const path = decodedPath(url.pathname);
  const query = queryParameters(url.searchParams);
  const isBase64Encoded = body.length > 0 && !isText(headers);
  return {
    version: '2.0',
    routeKey: route.routeKey,
    rawPath: path,
    rawQueryString: url.search.slice(1),
    ...(headers.cookie !== undefined && { cookies: headers.cookie.split(/; */) }),
    headers: { ...joinedHeaders(headers), ...forwardedHeaders(url, sourceIp) },
    ...(query && { queryStringParameters: query }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters: { ...pathParameters } }),
    requestContext: {
      accountId,
      apiId,
      ...(token && {
        authorizer: { jwt: { claims: claimStrings(token.claims), scopes: token.scopes && [...token.scopes] } },
      }),
      domainName: url.hostname,
      domainPrefix: url.hostname.split('.')[0] ?? '',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp, userAgent: headers['user-agent'] ?? '' },
      requestId: randomBytes(11).toString('base64'),
      routeKey: route.routeKey,
      stage: '$default',
      time: commonLogTime(receivedAt),
      timeEpoch: receivedAt,
    },
    ...(body.length > 0 && { body: body.toString(isBase64Encoded ? 'base64' : 'utf8') }),
    isBase64Encoded,
  };
}

/** Repeated headers come joined by a comma; cookies have a field of their own. */
function joinedHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || name === 'cookie' || name === 'connection' || name === 'transfer-encoding') continue;
    joined[name] = Array.isArray(value) ? value.join(',') : value;
  }
  return joined;
}

function forwardedHeaders(url: URL, sourceIp: string): Record<string, string> {
  return {
    'x-forwarded-for': sourceIp,
    'x-forwarded-port': url.port,
    'x-forwarded-proto': 'http',
    'x-amzn-trace-id': `Root=1-00000000-${randomBytes(12).toString('hex')}`,
  };
}

function queryParameters(parameters: URLSearchParams): Record<string, string> | undefined {
  const joined: Record<string, string> = {};
  for (const [name, value] of parameters) {
    const before = joined[name];
    joined[name] = before === undefined ? value : `${before},${value}`;
  }
  return Object.keys(joined).length > 0 ? joined : undefined;
}

/** API Gateway gives every claim as text, and a list such as `cognito:groups` as `[a b]`. */
export function claimStrings(claims: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(' ')}]` : typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
}

/** Only these content types reach a function as text; a form, or a body without a type, comes as base64. */
function isText(headers: IncomingHttpHeaders): boolean {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  return headers['content-encoding'] === undefined && /^(text\/.+|application\/(json|javascript|xml))$/.test(type);
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** `23/Nov/2026:08:05:15 +0000` */
function commonLogTime(instant: number): string {
  const [, day, month, year, time] = /, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(instant).toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
}
