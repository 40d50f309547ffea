import type { IncomingHttpHeaders } from 'node:http';
import type { CorsConfiguration } from './api-description.ts';
import type { GatewayResponse } from './http-api-response.ts';

/** The headers that API Gateway adds to an answer for an allowed origin. */
export function corsHeaders(cors: CorsConfiguration | undefined, headers: IncomingHttpHeaders): Record<string, string> {
  const { origin } = headers;
  if (!cors || origin === undefined) return {};
  if (!cors.allowOrigins.includes('*') && !cors.allowOrigins.includes(origin)) return {};
  return {
    'access-control-allow-origin': cors.allowOrigins.includes('*') ? '*' : origin,
    ...(cors.allowCredentials && { 'access-control-allow-credentials': 'true' }),
    ...(cors.exposeHeaders.length > 0 && { 'access-control-expose-headers': cors.exposeHeaders.join(',') }),
    ...(!cors.allowOrigins.includes('*') && { vary: 'Origin' }),
  };
}

/** With a CORS configuration, API Gateway answers preflight requests itself. */
export function preflight(
  cors: CorsConfiguration | undefined,
  method: string,
  headers: IncomingHttpHeaders,
): GatewayResponse | undefined {
  if (!cors || method !== 'OPTIONS' || headers['access-control-request-method'] === undefined) return undefined;
  return {
    status: 204,
    headers: {
      ...corsHeaders(cors, headers),
      'access-control-allow-methods': cors.allowMethods.join(','),
      'access-control-allow-headers': cors.allowHeaders.join(','),
      ...(cors.maxAge !== undefined && { 'access-control-max-age': String(cors.maxAge) }),
    },
    body: Buffer.alloc(0),
  };
}
