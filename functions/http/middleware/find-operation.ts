import type { AnyHandler, Handlers } from '../call.ts';
import { routeKey, routes, type Audience, type OperationId, type OperationOf, type Route } from '../routes.ts';
import { refuseCall, type ApiMiddleware } from './api-context.ts';

/** The operation of this audience that API Gateway's route key names; any other is not found here. */
export function findOperation<A extends Audience, Dependencies>(
  audience: A,
  handlers: Handlers<A, Dependencies>,
): ApiMiddleware {
  const operations = new Map<string, { route: Route; handler: AnyHandler<Dependencies> }>();
  for (const [id, route] of Object.entries(routes) as [OperationId, Route][]) {
    if (route.audience !== audience) continue;
    operations.set(routeKey(route), { route, handler: handlers[id as OperationOf<A>] });
  }
  return {
    before: (request) => {
      const operation = operations.get(request.event.routeKey);
      if (!operation) return refuseCall(request, { code: 'not-found' });
      request.context.operation = operation;
      return undefined;
    },
  };
}
