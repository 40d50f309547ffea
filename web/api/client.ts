import createClient, { type Client } from 'openapi-fetch';
import { SignInEnded } from '../sign-in/openid.ts';
import { currentLanguage } from '../words/language.ts';
import { Failure, failureOf } from './failure.ts';
import { reach } from './reach.ts';
import type { components, paths } from './openapi.ts';
import { learnServerTime } from './server-clock.ts';

export type Schemas = components['schemas'];
export type PaymentRequest = Schemas['PaymentRequest'];
export type ClientPaymentRequest = Schemas['ClientPaymentRequest'];
export type PaymentType = PaymentRequest['type'];
export type PaymentStatus = PaymentRequest['status'];

export type Api = Client<paths>;

/**
 * The API as its OpenAPI document describes it. Calls go through `answer`, which throws a `Failure` for all that went wrong.
 *
 * @param accessToken gives the token of who is signed in, @throws SignInEnded when nobody is
 */
export function createApi(accessToken: () => Promise<string>): Api {
  return createClient<paths>({
    baseUrl: location.origin,
    fetch: async (request) => {
      request.headers.set('authorization', `Bearer ${await tokenOf(accessToken)}`);
      request.headers.set('accept-language', currentLanguage());
      const response = await reach(request, { signal: request.signal });
      learnServerTime(response);
      return response;
    },
  });
}

/** @throws Failure `signed-out` when nobody is signed in */
async function tokenOf(accessToken: () => Promise<string>): Promise<string> {
  try {
    return await accessToken();
  } catch (error) {
    if (error instanceof SignInEnded) throw new Failure({ kind: 'signed-out' });
    throw error;
  }
}

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * The body of a call's answer: `await answer(api.GET('/v1/merchant'))`. Where the API also writes a CSV, it is the JSON.
 * @throws Failure
 */
export async function answer<T>(call: Promise<Answered<T>>): Promise<Exclude<T, string>> {
  const { data, error, response } = await call;
  if (!response.ok) throw failureOf(response, error);
  return data as Exclude<T, string>;
}
