import Negotiator from 'negotiator';
import type { ApiMiddleware } from './api-context.ts';

/** `Accept-Language` and `Accept`: English and JSON unless the caller would rather have French or CSV. */
export const negotiateContent = (): ApiMiddleware => ({
  before: ({ event, context }) => {
    const accepted = new Negotiator(event);
    context.preferredLanguage = accepted.language(['en', 'fr']);
    context.preferredMediaType = accepted.mediaType(['application/json', 'text/csv']);
  },
});
