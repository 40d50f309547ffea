import type middy from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { DeviceProof } from '../../../contract/device-proof.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { ActingMember } from '../../../core/organisation/member.ts';
import type { AnyHandler, Call } from '../call.ts';
import type { Language } from '../../../contract/words/language.ts';
import { problemResponse } from '../problems.ts';
import type { OperationId, Route } from '../routes.ts';

export type HttpEvent = APIGatewayProxyEventV2WithJWTAuthorizer;
export type HttpResult = APIGatewayProxyStructuredResultV2;

/** What the API's middlewares find out about a call, each for those that come after it. */
export interface ApiContext extends Context {
  /** By content negotiation. */
  preferredLanguage?: string;
  preferredMediaType?: string;
  /** By the route's key, before anything that depends on the route. */
  operation: { id: OperationId; route: Route; handler: AnyHandler<never> };
  params?: Call<OperationId>['params'];
  query?: Call<OperationId>['query'];
  body?: Call<OperationId>['body'];
  idempotencyKey?: string;
  /** Of an act that a device signs. */
  proof?: DeviceProof;
  /** Of the merchants' API: who calls, and at which establishment. */
  member?: ActingMember;
}

export type ApiMiddleware = middy.MiddlewareObj<HttpEvent, HttpResult, Error, ApiContext>;
export type ApiRequest = middy.Request<HttpEvent, HttpResult, Error, ApiContext>;

/** What the caller's token says; nothing where anybody may call, to which API Gateway adds no authorizer. */
export const claimsOf = ({ requestContext }: HttpEvent): HttpEvent['requestContext']['authorizer']['jwt']['claims'] =>
  (requestContext as Partial<typeof requestContext>).authorizer?.jwt.claims ?? {};

export const languageOf = ({ preferredLanguage }: ApiContext): Language => (preferredLanguage === 'fr' ? 'fr' : 'en');
export const wantsCsv = ({ preferredMediaType }: ApiContext): boolean => preferredMediaType === 'text/csv';

/** Returned by a middleware it is the answer, and nothing after it runs. */
export const refuseCall = ({ context }: ApiRequest, refusal: Refusal): HttpResult =>
  problemResponse(refusal, languageOf(context));
