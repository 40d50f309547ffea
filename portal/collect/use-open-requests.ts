import { listLimits } from '../../contract/settings/limits.ts';
import { DAY_MS, durationMs } from '../../contract/duration.ts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { answer, type Api, type PaymentRequest } from '../../web/api/client.ts';
import { readAllPages } from '../../web/api/read-all-pages.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { isoDay } from '../../web/format/dates.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import type { Terms } from './find-issues.ts';

/** How long a deferred request waits when it is extended as often as it may be, and a day: the list's own default is less. */
const longestWaitMs = ({ clientDelay, extensionsMax }: Terms): number =>
  (durationMs(clientDelay.max) ?? 0) * (1 + extensionsMax) + DAY_MS;

/** All requests that wait for a client. */
function readOpenRequests(api: Api, terms: Terms): Promise<PaymentRequest[]> {
  const query = {
    status: 'AWAITING_CLIENT',
    limit: listLimits.pageSizeMax,
    from: isoDay(serverNow() - longestWaitMs(terms)),
  };
  return readAllPages((cursor) => answer(api.GET('/v1/payment-requests', { params: { query: { ...query, cursor } } })));
}

export function useOpenRequests(terms: Terms) {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  const options = queryOptions({
    queryKey: ['payment-requests', 'waiting-for-client'],
    queryFn: () => readOpenRequests(api, terms),
    staleTime: 5_000,
  });
  return { options, read: () => queries.fetchQuery(options) };
}
