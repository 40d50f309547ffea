import { DAY_MS } from '../../contract/duration.ts';
import { paceLimits as limits } from '../../contract/settings/limits.ts';
import type { Instant } from '../time.ts';
import type { Pace } from './pace.ts';

const ofMerchant = (merchantId: string) => `MERCHANT#${merchantId}`;
const ofPair = (merchantId: string, client: string) => `PAIR#${merchantId}#${client}`;

const unknown = { most: limits.unknownMax, everyMs: limits.unknownEveryMs };
const unknownOfDay = { most: limits.unknownOfDayMax, everyMs: limits.unknownOfDayEveryMs };

/** How a request names its client: an identifier can be tried, an earlier request cannot. */
export type NamedBy = 'known-identifier' | 'unknown-identifier' | 'earlier-request';

/**
 * What a merchant asks for, whomever. An identifier that names nobody takes of the tries; one that does needs that a try is
 * left, or the answers would go on telling the two apart.
 */
export const requestsOfMerchant = (merchantId: string, namedBy: NamedBy): Pace => ({
  key: ofMerchant(merchantId),
  takes: {
    requests: { most: limits.requestsMax, everyMs: limits.requestEveryMs },
    ...(namedBy === 'unknown-identifier' && { unknown, unknownOfDay }),
  },
  ...(namedBy === 'known-identifier' && { needs: { unknown, unknownOfDay } }),
  keptMs: 2 * DAY_MS,
});

/** What a merchant asks of one client. */
export const requestsOfPair = (merchantId: string, client: string, requestId: string): Pace => ({
  key: ofPair(merchantId, client),
  takes: {
    hour: { most: limits.pairOfHourMax, everyMs: limits.pairOfHourEveryMs },
    day: { most: limits.pairOfDayMax, everyMs: limits.pairOfDayEveryMs },
  },
  begins: { id: requestId, most: limits.pairOpenMax },
  // A request waits for no longer than that, but for its extensions.
  keptMs: 30 * DAY_MS,
});

/** Reminders of one client, whichever request they are of. */
export const remindersOfPair = (merchantId: string, clientId: string): Pace => ({
  key: ofPair(merchantId, clientId),
  takes: { reminders: { most: limits.remindersMax, everyMs: limits.reminderEveryMs } },
  keptMs: 30 * DAY_MS,
});

/**
 * Activation codes that are tried by one sign-in of a client's: whoever has stolen a session uses up its own tries, and no
 * one else's. @param signIn when it was; no two of one client are of the same second
 */
export const activationsOfSignIn = (clientId: string, signIn: Instant | undefined): Pace => ({
  key: `CLIENT#${clientId}#${signIn ?? '-'}`,
  takes: { activations: { most: limits.activationsMax, everyMs: limits.activationEveryMs } },
  keptMs: 2 * DAY_MS,
});
