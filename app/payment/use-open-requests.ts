import { useQueryClient } from '@tanstack/react-query';
import { answer, type ClientPaymentRequest } from '../../web/api/client.ts';
import { readAllPages } from '../../web/api/read-all-pages.ts';
import { newer } from '../../web/live/take-in.ts';
import { useLive } from '../../web/live/use-live.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { walletKey } from '../wallet/use-wallet.ts';
import { historyKey, openRequestsKey, requestKey } from './kept-requests.ts';
import { listMovesMoney } from './moves-money.ts';

/** What waits for the client and what is held for a merchant, newest first, whether or not a push came through. */
export function useOpenRequests() {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  return useLive<ClientPaymentRequest[]>({
    queryKey: openRequestsKey,
    queryFn: async () => {
      const before = queries.getQueryData<ClientPaymentRequest[]>(openRequestsKey);
      const items = await readAllPages((cursor) =>
        answer(api.GET('/v1/me/payment-requests', { params: { query: { status: 'open', limit: 100, cursor } } })),
      );
      // What was listed opens at once.
      for (const item of items) {
        queries.setQueryData<ClientPaymentRequest>(requestKey(item.id), (seen) => newer(seen, item));
      }
      if (before && listMovesMoney(items, before)) {
        for (const queryKey of [walletKey, historyKey]) void queries.invalidateQueries({ queryKey });
      }
      return items;
    },
  });
}
