import { answer, type PaymentRequest, type PaymentStatus } from '../../web/api/client.ts';
import { useLive } from '../../web/api/use-live.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

/** All that was read of payment requests, lists and single ones: a change of one may show in each. */
export const paymentsKey = ['payment-requests'] as const;
export const paymentKey = (id: string) => [...paymentsKey, 'one', id] as const;

/** Nothing changes by itself any more; what is validated waits for its transfer, which takes days. */
export const isSettled = (status: PaymentStatus): boolean =>
  status !== 'AWAITING_CLIENT' && status !== 'AWAITING_MERCHANT';

/** One payment request with its events, looked at again while somebody has to act on it. */
export function usePayment(id: string) {
  const { api } = useSignedIn();
  return useLive<PaymentRequest>({
    queryKey: paymentKey(id),
    queryFn: () => answer(api.GET('/v1/payment-requests/{id}', { params: { path: { id } } })),
    isOver: ({ status }) => isSettled(status),
  });
}
