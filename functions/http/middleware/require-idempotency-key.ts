import { callLimits } from '../../../contract/settings/limits.ts';
import { refuseCall, type ApiMiddleware } from './api-context.ts';

const keyShape = new RegExp(String.raw`^[\x21-\x7e]{1,${callLimits.idempotencyKeyLengthMax}}$`);
const field = 'Idempotency-Key';

/** Operations that must not happen twice are named by their caller. */
export const requireIdempotencyKey = (): ApiMiddleware => ({
  before: (request) => {
    if (!request.context.operation.route.idempotent) return undefined;
    const key = request.event.headers['idempotency-key'];
    if (!key) return refuseCall(request, { code: 'idempotency-key-missing', field });
    if (!keyShape.test(key)) return refuseCall(request, { code: 'idempotency-key-invalid', field });
    request.context.idempotencyKey = key;
    return undefined;
  },
});
