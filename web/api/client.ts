import createClient, { type Client } from 'openapi-fetch';
import { establishmentIn } from '../establishment.ts';
import type { AccessToken } from '../sign-in/session.ts';
import { currentLanguage } from '../words/language.ts';
import { Failure, failureOf } from './failure.ts';
import type { components, paths } from './openapi.ts';
import { sendAuthorized } from './send-authorized.ts';
import { learnServerTime } from './server-clock.ts';
import { markTrace } from './trace.ts';

export type Schemas = components['schemas'];
export type PaymentRequest = Schemas['PaymentRequest'];
export type ClientPaymentRequest = Schemas['ClientPaymentRequest'];
export type MerchantNotifications = Schemas['MerchantNotifications'];
export type PaymentType = PaymentRequest['type'];
export type PaymentStatus = PaymentRequest['status'];

export type Api = Client<paths>;

/** The API as its OpenAPI document describes it. Calls go through `answer`, which throws a `Failure` for all that went wrong. */
export function createApi(accessToken: AccessToken): Api {
  return createClient<paths>({
    baseUrl: location.origin,
    fetch: async (request) => {
      request.headers.set('accept-language', currentLanguage());
      markTrace(request);
      const establishment = establishmentIn(location.pathname);
      if (establishment) request.headers.set('establishment', establishment);
      const response = await sendAuthorized(request, accessToken);
      learnServerTime(response);
      return response;
    },
  });
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
  const startedAt = performance.now();
  try {
    const { data, error, response } = await call;
    if (!response.ok) throw failureOf(response, error);
    return data as Exclude<T, string>;
  } catch (error) {
    if (error instanceof Failure) error.tookMs = performance.now() - startedAt;
    throw error;
  }
}
