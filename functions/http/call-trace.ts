import { createHash } from 'node:crypto';
import { traceIdIn, traceparentHeader, traceparentOf } from '../../contract/trace.ts';
import type { HttpEvent } from './middleware/api-context.ts';

/** What one call belongs to, and how it says so itself. */
export interface CallTrace {
  id: string;
  traceresponse: string;
}

/** As the caller has it, or where it says nothing a trace of the call's own, made of the gateway's id of the request. */
export function callTrace({ headers, requestContext }: HttpEvent): CallTrace {
  const own = createHash('sha256').update(requestContext.requestId).digest('hex');
  const id = traceIdIn(headers[traceparentHeader]) ?? own.slice(0, 32);
  return { id, traceresponse: traceparentOf(id, own.slice(32, 48)) };
}
