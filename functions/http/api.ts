import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type { Front } from '../../contract/front.ts';
import { withBudget } from '../../adapters/budget.ts';
import { withTrace } from '../../adapters/trace.ts';
import { Unavailable } from '../../adapters/unavailable.ts';
import { apiFailures } from '../../contract/settings/objectives.ts';
import { traceresponseHeader } from '../../contract/trace.ts';
import { instant } from '../../core/time.ts';
import { count } from '../log.ts';
import { alarmingRefusals } from './alarming-refusals.ts';
import { callTrace } from './call-trace.ts';
import type { Call, Handlers, Reply } from './call.ts';
import { logCall } from './log-call.ts';
import { answerWithProblem } from './middleware/answer-with-problem.ts';
import {
  claimsOf,
  languageOf,
  wantsCsv,
  type ApiContext,
  type ApiMiddleware,
  type HttpEvent,
  type HttpResult,
} from './middleware/api-context.ts';
import { findOperation } from './middleware/find-operation.ts';
import { negotiateContent } from './middleware/negotiate-content.ts';
import { parseBody } from './middleware/parse-body.ts';
import { parseProof, signedInAt } from './middleware/parse-proof.ts';
import { parsePath, parseQuery } from './middleware/parse-parameters.ts';
import { requireIdempotencyKey } from './middleware/require-idempotency-key.ts';
import { requireMediaType } from './middleware/require-media-type.ts';
import { operatorRoles } from './middleware/operator-roles.ts';
import { requireFront } from './middleware/require-front.ts';
import { requireRight } from './middleware/require-right.ts';
import { problemResponse } from './problems.ts';
import type { Lambda, OperationId, Route } from './routes.ts';

/**
 * The handler of one Lambda: every operation of the route table that is its own, and no other. Each step finds
 * out one thing about the call, or answers it with a problem.
 */
export function api<L extends Lambda, Dependencies>(
  lambda: L,
  handlers: Handlers<L, Dependencies>,
  dependencies: Dependencies,
  front: Front,
  /** Find out more about who calls, or refuse. */
  authorise: ApiMiddleware[] = [],
): ApiLambda {
  const handler = middy<HttpEvent, HttpResult, Error, ApiContext>({ timeoutEarlyInMillis, timeoutEarlyResponse })
    .use(negotiateContent())
    .use(answerWithProblem())
    .use(requireFront(front))
    .use(findOperation(lambda, handlers))
    .use(requireRight())
    .use(authorise)
    .use(requireMediaType())
    .use(parsePath())
    .use(requireIdempotencyKey())
    .use(parseProof())
    .use(parseQuery())
    .use(parseBody())
    .handler(async function dispatch(event, context): Promise<HttpResult> {
      const { id, route, handler } = context.operation;
      const call = toCall(event, context);
      const reply = await handler(call, dependencies as never);
      logCall(id, route, call, reply);
      return toResponse(reply, route, context);
    });
  // What the middlewares add to Lambda's context is there by the time that it is asked for.
  const failures = (apiFailures as Partial<Record<Lambda, string>>)[lambda];
  // Where there never was a failure there is no metric yet, and no share of it to be watched.
  if (failures !== undefined) count(failures, 0);
  const answer: ApiLambda = (event, context) =>
    withBudget(
      () => context.getRemainingTimeInMillis(),
      () => handler(event, context as ApiContext),
    );
  return async (event, context) => {
    const { id, traceresponse } = callTrace(event);
    const response = await withTrace(id, () => answer(event, context));
    if (failures !== undefined && (response.statusCode ?? 200) >= 500) count(failures);
    return { ...response, headers: { ...response.headers, [traceresponseHeader]: traceresponse } };
  };
}

/** Should anything else hang than a call of AWS, which has its budget, the answer is still a sentence. */
const timeoutEarlyInMillis = 250;
const timeoutEarlyResponse = (): never => {
  throw new Unavailable('an answer in time');
};

type ApiLambda = (event: HttpEvent, context: Context) => Promise<HttpResult>;

/** What the middlewares found out, as the handler's argument. */
const toCall = (event: HttpEvent, context: ApiContext): Call<OperationId> => ({
  now: instant(event.requestContext.timeEpoch),
  roles: operatorRoles(event),
  requestId: event.requestContext.requestId,
  caller: context.member?.merchantId ?? String(claimsOf(event)['username'] ?? ''),
  member: context.member,
  params: context.params,
  query: context.query,
  body: context.body,
  idempotencyKey: context.idempotencyKey ?? '',
  proof: context.proof,
  signedInAt: signedInAt(event),
  language: languageOf(context),
  wantsCsv: wantsCsv(context),
});

function toResponse(reply: Reply<OperationId>, route: Route, context: ApiContext): HttpResult {
  if ('refusal' in reply) {
    const metric = alarmingRefusals[reply.refusal.code];
    if (metric !== undefined) count(metric);
    return problemResponse(reply.refusal, languageOf(context));
  }
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
