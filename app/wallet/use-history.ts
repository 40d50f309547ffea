import { useInfiniteQuery } from '@tanstack/react-query';
import { endedStatuses } from '../../contract/payment-status.ts';
import { answer } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { historyKey } from '../payment/kept-requests.ts';

/** The requests that are over, newest first, a page at a time. */
export function useHistory() {
  const { api } = useSignedIn();
  return useInfiniteQuery({
    queryKey: historyKey,
    queryFn: ({ pageParam: cursor }) =>
      answer(
        api.GET('/v1/me/payment-requests', {
          params: { query: { status: endedStatuses.join(','), limit: 20, cursor } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}
