import { Unavailable } from '../../../adapters/unavailable.ts';
import { count, logError } from '../../log.ts';
import { paymentNamed } from '../log-call.ts';
import { problemResponse } from '../problems.ts';
import { languageOf, type ApiContext, type ApiMiddleware } from './api-context.ts';

/**
 * Whatever was thrown is logged, and told without a detail: 503 when a dependency did not answer, 500 otherwise. A bug, or an
 * error that AWS was not known to give (adapters/aws-errors.ts), wakes ops at once; an outage does when it is more than one call.
 */
export const answerWithProblem = (): ApiMiddleware => ({
  onError: (request) => {
    const { error } = request;
    // Undefined where it went wrong before the route was known.
    const { operation, params } = request.context as Partial<ApiContext>;
    const unavailable = error instanceof Unavailable;
    logError(unavailable ? 'dependency unavailable' : 'request failed', error, {
      route: request.event.routeKey,
      requestId: request.event.requestContext.requestId,
      paymentId: operation && paymentNamed(operation.route, params),
    });
    if (!unavailable || error.unexpected) count('UnexpectedErrors');
    if (unavailable && error.service === 'KMS') count('KeysUnavailable');
    const code = unavailable ? 'temporarily-unavailable' : 'internal-error';
    request.response = problemResponse({ code }, languageOf(request.context));
  },
});
