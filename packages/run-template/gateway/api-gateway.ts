import type { LambdaRuntime } from '../lambda/lambda-runtime.ts';
import type { ApiDescription } from './api-description.ts';
import type { AuthorizeJwt } from './authorize-jwt.ts';
import { httpApiEvent } from './http-api-event.ts';
import type { GatewayRequest } from './http-api-event.ts';
import { gatewayMessage, httpApiResponse } from './http-api-response.ts';
import type { GatewayResponse } from './http-api-response.ts';
import { createRouteMatcher } from './match-route.ts';
import { createBucket } from './throttle.ts';

/** The HTTP API of the template: route, throttle, authorizer, function, answer. */
export type ApiGateway = (request: GatewayRequest) => Promise<GatewayResponse>;

export interface ApiGatewayOptions {
  readonly invoke: LambdaRuntime['invoke'];
  readonly authorize: AuthorizeJwt;
  readonly accountId: string;
}

export function createApiGateway(api: ApiDescription, options: ApiGatewayOptions): ApiGateway {
  const match = createRouteMatcher(api.routes);
  const buckets = new Map(
    api.routes.flatMap((route) => (route.throttle ? [[route, createBucket(route.throttle)] as const] : [])),
  );

  return async (request) => {
    const found = match(request.method, request.url.pathname);
    if (!found) return gatewayMessage(404, 'Not Found');
    const { route } = found;
    if (buckets.get(route)?.(performance.now()) === false) return gatewayMessage(429, 'Too Many Requests');

    const token = await options.authorize(route, request.headers.authorization);
    if (token && 'status' in token) return token;

    const event = httpApiEvent(request, found, token, { apiId: api.apiId, accountId: options.accountId });
    const tooLate = Promise.withResolvers<undefined>();
    const timer = setTimeout(() => tooLate.resolve(undefined), route.timeoutMs);
    const result = await Promise.race([options.invoke(route.functionArn, event), tooLate.promise]);
    clearTimeout(timer);
    const response = result ? httpApiResponse(result) : gatewayMessage(503, 'Service Unavailable');
    return {
      ...response,
      headers: {
        // Business time: who counts down to a deadline goes by the server's clock, not by its own.
        date: new Date(request.receivedAt).toUTCString(),
        ...response.headers,
        'apigw-requestid': event.requestContext.requestId,
      },
    };
  };
}
