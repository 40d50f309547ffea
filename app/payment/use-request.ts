import { answer, type ClientPaymentRequest, type PaymentStatus } from '../../web/api/client.ts';
import { useLive } from '../../web/api/use-live.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

/** All that was read of the client's requests, lists and single ones: a change of one may show in each. */
export const requestsKey = ['payment-requests'] as const;
export const requestKey = (id: string) => [...requestsKey, 'one', id] as const;

/** Where a request is read, paid, and told about once it is over. */
export const requestPath = (id: string): string => `/demandes/${encodeURIComponent(id)}`;

/** Nothing changes by itself any more; only the merchant may give the vouchers back, days later. */
const isSettled = (status: PaymentStatus): boolean => status !== 'AWAITING_CLIENT' && status !== 'AWAITING_MERCHANT';

/** One request with the challenge to sign, looked at again while somebody has to act on it. */
export function useRequest(id: string) {
  const { api } = useSignedIn();
  return useLive<ClientPaymentRequest>({
    queryKey: requestKey(id),
    queryFn: () => answer(api.GET('/v1/me/payment-requests/{id}', { params: { path: { id } } })),
    isOver: ({ status }) => isSettled(status),
  });
}
