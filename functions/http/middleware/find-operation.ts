import type { AnyHandler, Handlers } from '../call.ts';
import { lambdaOf, routeKey, routes, type Lambda, type OperationId, type OperationOf, type Route } from '../routes.ts';
import { refuseCall, type ApiMiddleware } from './api-context.ts';

/** The operation of this Lambda that API Gateway's route key names; any other is not found here. */
export function findOperation<L extends Lambda, Dependencies>(
  lambda: L,
  handlers: Handlers<L, Dependencies>,
): ApiMiddleware {
  const operations = new Map<string, { id: OperationId; route: Route; handler: AnyHandler<Dependencies> }>();
  for (const [id, route] of Object.entries(routes) as [OperationId, Route][]) {
    if (lambdaOf(route) !== lambda) continue;
    operations.set(routeKey(route), { id, route, handler: handlers[id as OperationOf<L>] });
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
