import type * as z from 'zod';
import { callLimits } from '../../../contract/settings/limits.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { Call } from '../call.ts';
import type { OperationId, Route } from '../routes.ts';
import { validate } from '../validation.ts';
import { refuseCall, type ApiMiddleware, type HttpEvent } from './api-context.ts';

/** The JSON object of the body, as the route's schema describes it. */
export const parseBody = (): ApiMiddleware => ({
  before: async (request) => {
    const { route } = request.context.operation;
    const body = await route.body?.();
    const parsed = body && bodyOf(request.event, body, route);
    if (parsed && 'refusal' in parsed) return refuseCall(request, parsed.refusal);
    request.context.body = parsed?.value as Call<OperationId>['body'];
    return undefined;
  },
});

function bodyOf(
  event: HttpEvent,
  schema: z.ZodType,
  { bodyOptional, bodyBytesMax = callLimits.bodyBytesMax }: Route,
): { value: unknown } | { refusal: Refusal } {
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > bodyBytesMax) return { refusal: { code: 'body-too-large', limit: { max: bodyBytesMax / 1_024 } } };
  if (bytes.length === 0 && bodyOptional) return validate(schema, {});
  const json = parseJson(bytes);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { refusal: { code: 'body-not-json' } };
  return validate(schema, json);
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Not a silent failure: the caller refuses whatever is no object.
    return undefined;
  }
}
