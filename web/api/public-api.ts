import createClient from 'openapi-fetch';
import { currentLanguage } from '../words/language.ts';
import type { Api } from './client.ts';
import type { paths } from './openapi.ts';
import { writeMs } from './patience.ts';
import { reach } from './reach.ts';
import { markTrace } from './trace.ts';

/** The API for whoever has no account: the few routes that ask for no token. */
export const publicApi = (): Api =>
  createClient<paths>({
    baseUrl: location.origin,
    fetch: (request) => {
      request.headers.set('accept-language', currentLanguage());
      markTrace(request);
      return reach(request, { signal: request.signal }, writeMs);
    },
  });
