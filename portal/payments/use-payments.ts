import { keepPreviousData, useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import { listLimits } from '../../contract/settings/limits.ts';
import type { Api, PaymentRequest } from '../../web/api/client.ts';
import { useLooks } from '../../web/live/use-looks.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { listsKey } from '../payment/kept-payments.ts';
import type { PaymentsQuery } from './filters.ts';
import { readPage } from './read-page.ts';

interface PageOfPayments {
  items: PaymentRequest[];
  next: string | undefined;
}

const pageSize = listLimits.pageSizeDefault;

/** The payments that the query finds, newest first, page by page. While only the newest are shown, what happens elsewhere shows by itself. */
export function usePayments(query: PaymentsQuery) {
  const { api } = useSignedIn();
  return useInfiniteQuery({
    queryKey: [...listsKey, query],
    queryFn: ({ pageParam, signal }) => nextPage(api, query, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    ...useLooks<InfiniteData<PageOfPayments>>({ isOver: ({ pages }) => pages.length > 1 }),
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
    const { items, nextCursor } = await readPage(api, query, { limit: pageSize, cursor, signal });
    cursor = nextCursor ?? undefined;
    if (items.length > 0) return { items, next: cursor };
  } while (cursor !== undefined);
  return { items: [], next: undefined };
}
