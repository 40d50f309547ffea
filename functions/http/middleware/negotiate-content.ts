import httpContentNegotiation from '@middy/http-content-negotiation';
import type { ApiMiddleware } from './api-context.ts';

/** `Accept-Language` and `Accept`: English and JSON unless the caller would rather have French or CSV. */
export const negotiateContent = (): ApiMiddleware =>
  httpContentNegotiation({
    parseCharsets: false,
    parseEncodings: false,
    availableLanguages: ['en', 'fr'],
    defaultToFirstLanguage: true,
    availableMediaTypes: ['application/json', 'text/csv'],
    failOnMismatch: false,
  });
