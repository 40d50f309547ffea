import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { listLimits } from '../../contract/settings/limits.ts';
import { answer, type Api, type PaymentRequest } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import type { PaymentsQuery } from './filters.ts';

interface PageOfPayments {
  items: PaymentRequest[];
  next: string | undefined;
}

const pageSize = listLimits.pageSizeDefault;
/** While only the newest are shown, what happens elsewhere shows by itself. */
const lookAgainMs = 15_000;

/** The payments that the query finds, newest first, page by page. */
export function usePayments(query: PaymentsQuery) {
  const { api } = useSignedIn();
  return useInfiniteQuery({
    queryKey: ['payment-requests', 'list', query],
    queryFn: ({ pageParam, signal }) => nextPage(api, query, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => (data && data.pages.length > 1 ? false : lookAgainMs),
  });
}

/** The API looks at so many payments a call: a page may be empty and still have a next one, as long as nothing was found. */
async function nextPage(
  api: Api,
  query: PaymentsQuery,
  after: string | undefined,
  signal: AbortSignal,
): Promise<PageOfPayments> {
  let cursor = after;
  do {
    const { items, nextCursor } = await answer(
      api.GET('/v1/payment-requests', { params: { query: { ...query, limit: pageSize, cursor } }, signal }),
    );
    cursor = nextCursor ?? undefined;
    if (items.length > 0) return { items, next: cursor };
  } while (cursor !== undefined);
  return { items: [], next: undefined };
}
