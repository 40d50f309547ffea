import type { Refusal } from '../../../contract/refusal.ts';
import type { Call } from '../call.ts';
import type { OperationId } from '../routes.ts';
import { validate } from '../validation.ts';
import { refuseCall, type ApiMiddleware } from './api-context.ts';

/** The parameters of the path. One of a wrong form names nothing that exists: no form of an id is learnt from an answer. */
export const parsePath = (): ApiMiddleware => ({
  before: async (request) => {
    const params = await request.context.operation.route.params?.();
    const parsed = params && validate(params, request.event.pathParameters ?? {});
    if (parsed && 'refusal' in parsed) return refuseCall(request, { code: 'not-found' });
    request.context.params = parsed?.value as Call<OperationId>['params'];
    return undefined;
  },
});

export const parseQuery = (): ApiMiddleware => ({
  before: async (request) => {
    const query = await request.context.operation.route.query?.();
    const parsed = query && validate(query, request.event.queryStringParameters ?? {});
    if (parsed && 'refusal' in parsed) return refuseCall(request, ofParameter(parsed.refusal));
    request.context.query = parsed?.value as Call<OperationId>['query'];
    return undefined;
  },
});

/** A parameter is named as it was sent: that `status` holds a list, so that `status.0` is wrong in it, is our reading. */
const ofParameter = (refusal: Refusal): Refusal =>
  refusal.code === 'field-invalid' ? { ...refusal, field: refusal.field?.split('.')[0] } : refusal;
