import { useQueryClient } from '@tanstack/react-query';
import { answer, type ClientPaymentRequest } from '../../web/api/client.ts';
import { readAllPages } from '../../web/api/read-all-pages.ts';
import { useLive } from '../../web/api/use-live.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { requestKey, requestsKey } from './use-request.ts';

export const openRequestsKey = [...requestsKey, 'open'] as const;

/** What waits for the client and what is held for a merchant, newest first, whether or not a push came through. */
export function useOpenRequests() {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  return useLive<ClientPaymentRequest[]>({
    queryKey: openRequestsKey,
    queryFn: async () => {
      const items = await readAllPages((cursor) =>
        answer(api.GET('/v1/me/payment-requests', { params: { query: { status: 'open', limit: 100, cursor } } })),
      );
      // What was listed opens at once; what was read by itself may be newer than this list.
      for (const item of items) {
        if (queries.getQueryData(requestKey(item.id)) === undefined) queries.setQueryData(requestKey(item.id), item);
      }
      return items;
    },
  });
}
