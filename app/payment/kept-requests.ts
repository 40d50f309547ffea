import type { ClientPaymentRequest } from '../../web/api/client.ts';
import type { Kept } from '../../web/live/take-in.ts';
import { isEnded } from '../../contract/payment-status.ts';

/** All that was read of the client's requests, lists and single ones: a change of one may show in each. */
export const requestsKey = ['payment-requests'] as const;
export const requestKey = (id: string) => [...requestsKey, 'one', id] as const;
export const openRequestsKey = [...requestsKey, 'open'] as const;
export const historyKey = [...requestsKey, 'history'] as const;

/**
 * For whoever shows what is known of the list and does not read it. Not by `skipToken`, which would stay as the query's way of
 * reading, also for the page that does read it: its next refetch fails with "Missing queryFn".
 */
export const openRequestsAsKnown = { queryKey: openRequestsKey, enabled: false } as const;

export const keptRequests: Kept<ClientPaymentRequest> = {
  root: requestsKey,
  one: requestKey,
  lists: [{ key: openRequestsKey, holds: ({ status }) => !isEnded(status) }],
  others: [historyKey],
};
