import { refuseCall, wantsCsv, type ApiMiddleware } from './api-context.ts';

/** Who accepts CSV only is told when a route has none. */
export const requireMediaType = (): ApiMiddleware => ({
  before: (request) =>
    wantsCsv(request.context) && !request.context.operation.route.csv
      ? refuseCall(request, { code: 'not-acceptable' })
      : undefined,
});
