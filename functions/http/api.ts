import middy from '@middy/core';
import httpContentNegotiation from '@middy/http-content-negotiation';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { Unavailable } from '../../adapters/unavailable.ts';
import { logError } from '../log.ts';
import type { AnyHandler, Handlers, Reply } from './call.ts';
import { parseCall, type HttpEvent, type Preferences } from './parse-call.ts';
import { problemResponse } from './problems.ts';
import { routeKey, routes, type Audience, type OperationId, type OperationOf, type Route } from './routes.ts';

type Result = APIGatewayProxyStructuredResultV2;
type Negotiated = Context & { preferredLanguage?: string; preferredMediaType?: string };

/**
 * The Lambda handler of one audience: every operation of the route table that is its own, and no other.
 */
export function api<A extends Audience, Dependencies>(
  audience: A,
  handlers: Handlers<A, Dependencies>,
  dependencies: Dependencies,
) {
  const operations = new Map<string, { route: Route; handler: AnyHandler<Dependencies> }>();
  for (const [id, route] of Object.entries(routes) as [OperationId, Route][]) {
    if (route.audience !== audience) continue;
    operations.set(routeKey(route), { route, handler: handlers[id as OperationOf<A>] });
  }

  return middy<HttpEvent, Result, Error, Negotiated>()
    .use(
      httpContentNegotiation({
        parseCharsets: false,
        parseEncodings: false,
        availableLanguages: ['en', 'fr'],
        defaultToFirstLanguage: true,
        availableMediaTypes: ['application/json', 'text/csv'],
        failOnMismatch: false,
      }) as middy.MiddlewareObj<HttpEvent, Result, Error, Negotiated>,
    )
    .onError((request) => {
      const { language } = preferencesOf(request.context);
      const unavailable = request.error instanceof Unavailable;
      logError(unavailable ? 'dependency unavailable' : 'request failed', request.error, {
        route: request.event.routeKey,
        requestId: request.event.requestContext.requestId,
      });
      request.response = problemResponse(
        { code: unavailable ? 'temporarily-unavailable' : 'internal-error' },
        language,
      );
    })
    .handler(async (event, context): Promise<Result> => {
      const preferences = preferencesOf(context);
      const operation = operations.get(event.routeKey);
      if (!operation) return problemResponse({ code: 'not-found' }, preferences.language);
      const parsed = parseCall(event, operation.route, preferences);
      if ('refusal' in parsed) return problemResponse(parsed.refusal, preferences.language);
      return toResponse(await operation.handler(parsed.call, dependencies), operation.route, preferences);
    });
}

const preferencesOf = (context: Negotiated): Preferences => ({
  language: context.preferredLanguage === 'fr' ? 'fr' : 'en',
  wantsCsv: context.preferredMediaType === 'text/csv',
});

function toResponse(reply: Reply<OperationId>, route: Route, { language }: Preferences): Result {
  if ('refusal' in reply) return problemResponse(reply.refusal, language);
  const headers = { 'cache-control': 'no-store', ...reply.headers };
  if ('csv' in reply) {
    return { statusCode: 200, headers: { ...headers, 'content-type': 'text/csv; charset=utf-8' }, body: reply.csv };
  }
  if (reply.body === undefined) return { statusCode: 204, headers };
  return {
    statusCode: route.status,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(reply.body),
  };
}
