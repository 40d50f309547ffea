import { DAY_MS } from '../../contract/duration.ts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { answer, type Api, type PaymentRequest } from '../../web/api/client.ts';
import { readAllPages } from '../../web/api/read-all-pages.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { isoDay } from '../../web/format/dates.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

/** A deferred request, extended as often as it may be, waits four months at most; the list's own default is less. */
const longestWaitMs = 120 * DAY_MS;

/** All requests that wait for a client. */
function readOpenRequests(api: Api): Promise<PaymentRequest[]> {
  const query = { status: 'AWAITING_CLIENT', limit: 100, from: isoDay(serverNow() - longestWaitMs) };
  return readAllPages((cursor) => answer(api.GET('/v1/payment-requests', { params: { query: { ...query, cursor } } })));
}

export function useOpenRequests() {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  const options = queryOptions({
    queryKey: ['payment-requests', 'waiting-for-client'],
    queryFn: () => readOpenRequests(api),
    staleTime: 5_000,
  });
  return { options, read: () => queries.fetchQuery(options) };
}
