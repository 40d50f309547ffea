import { Unavailable } from '../../../adapters/unavailable.ts';
import { logError } from '../../log.ts';
import { problemResponse } from '../problems.ts';
import { languageOf, type ApiMiddleware } from './api-context.ts';

/** Whatever was thrown is logged, and told without a detail: 503 when a dependency did not answer, 500 otherwise. */
export const answerWithProblem = (): ApiMiddleware => ({
  onError: (request) => {
    const unavailable = request.error instanceof Unavailable;
    logError(unavailable ? 'dependency unavailable' : 'request failed', request.error, {
      route: request.event.routeKey,
      requestId: request.event.requestContext.requestId,
    });
    const code = unavailable ? 'temporarily-unavailable' : 'internal-error';
    request.response = problemResponse({ code }, languageOf(request.context));
  },
});
