import type middy from '@middy/core';
import { Unavailable } from '../../adapters/unavailable.ts';
import { logError } from '../log.ts';

/**
 * Of what nobody waits for: logs what could not be done, with those fields of the event that are named (ids and dates),
 * and leaves the error to Lambda, Step Functions or the stream, which try again. So does a time-out that is near.
 */
export const logFailure = (what: string, ...fields: readonly string[]): middy.MiddlewareObj => ({
  onError: ({ event, error }) => {
    const facts = Object.entries(event as object).filter(([field]) => fields.includes(field));
    logError(what, error, { ...Object.fromEntries(facts), dependencyUnavailable: error instanceof Unavailable });
  },
});
