import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, type ClientPaymentRequest } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { keptRequests } from '../payment/kept-requests.ts';
import { takeIn } from '../../web/live/take-in.ts';

/**
 * Tells the merchant that the request is before the client's eyes. A query, though it writes: the API takes the first one
 * and answers the others alike, and what failed is sent again when the page is looked at again or the network is back.
 */
export function useOpened({ id, status, openedAt }: ClientPaymentRequest): void {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  useQuery({
    queryKey: ['opened', id],
    queryFn: async () => {
      const opened = await answer(api.POST('/v1/me/payment-requests/{id}/opened', { params: { path: { id } } }));
      takeIn(queries, keptRequests, opened);
      return true;
    },
    enabled: status === 'AWAITING_CLIENT' && openedAt === undefined,
    staleTime: Infinity,
  });
}
