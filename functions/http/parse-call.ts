import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { Refusal } from '../../core/refusal.ts';
import { instant } from '../../core/time.ts';
import type { Call } from './call.ts';
import type { Language } from './problem-sentences.ts';
import type { OperationId, Route } from './routes.ts';
import { validate } from './validation.ts';

export type HttpEvent = APIGatewayProxyEventV2WithJWTAuthorizer;

const bodyBytesMax = 16 * 1024;
const keyShape = /^[\x21-\x7e]{1,64}$/;

export interface Preferences {
  language: Language;
  wantsCsv: boolean;
}

/** The call that an event makes of a route, or the refusal of the first thing that is wrong with its form. */
export function parseCall(
  event: HttpEvent,
  route: Route,
  preferences: Preferences,
): { call: Call<OperationId> } | { refusal: Refusal } {
  const claims = event.requestContext.authorizer.jwt.claims;
  if (route.role && !groupsOf(claims['cognito:groups']).includes(route.role)) return refuse('role-required');
  if (preferences.wantsCsv && !route.csv) return refuse('not-acceptable');

  const params = route.params && validate(route.params, event.pathParameters ?? {});
  // Told as what is not there, which it cannot be: no form of an id is to be learnt from an answer.
  if (params && 'refusal' in params) return refuse('not-found');

  const key = event.headers['idempotency-key'];
  if (route.idempotent && !key) return refuse('idempotency-key-missing', 'Idempotency-Key');
  if (route.idempotent && key && !keyShape.test(key)) return refuse('idempotency-key-invalid', 'Idempotency-Key');

  const query = route.query && validate(route.query, event.queryStringParameters ?? {});
  if (query && 'refusal' in query) return { refusal: ofParameter(query.refusal) };
  const body = parseBody(event, route);
  if ('refusal' in body) return body;

  return {
    call: {
      now: instant(event.requestContext.timeEpoch),
      caller: String(claims['username']),
      params: params?.value as Call<OperationId>['params'],
      query: query?.value as Call<OperationId>['query'],
      body: body.value as Call<OperationId>['body'],
      idempotencyKey: route.idempotent ? (key ?? '') : '',
      ...preferences,
    },
  };
}

const refuse = (code: Refusal['code'], field?: string) => ({ refusal: { code, ...(field && { field }) } });

/** A parameter is named as it was sent: that `status` holds a list, so that `status.0` is wrong in it, is our reading. */
const ofParameter = (refusal: Refusal): Refusal =>
  refusal.code === 'field-invalid' ? { ...refusal, field: refusal.field?.split('.')[0] } : refusal;

/** API Gateway flattens an array claim into `[a b]`. */
function groupsOf(claim: unknown): string[] {
  if (Array.isArray(claim)) return claim.map(String);
  return typeof claim === 'string' ? claim.replace(/^\[|\]$/g, '').split(/[\s,]+/) : [];
}

function parseBody(event: HttpEvent, route: Route): { value: unknown } | { refusal: Refusal } {
  if (!route.body) return { value: undefined };
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > bodyBytesMax) return refuse('body-too-large');
  if (bytes.length === 0 && route.bodyOptional) return validate(route.body, {});
  const json = parseJson(bytes);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return refuse('body-not-json');
  return validate(route.body, json);
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Not a silent failure: the caller refuses whatever is no object.
    return undefined;
  }
}
