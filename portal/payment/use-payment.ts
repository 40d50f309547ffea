import { answer, type PaymentRequest, type PaymentStatus } from '../../web/api/client.ts';
import { useLive } from '../../web/api/use-live.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

/** Where one payment is kept among what has been read; the lists are under `payment-requests`. */
export const paymentKey = (id: string) => ['payment-request', id] as const;

const waiting: ReadonlySet<PaymentStatus> = new Set(['AWAITING_CLIENT', 'AWAITING_MERCHANT']);

/** Whether somebody still has something to do: until then its state changes by itself. */
export const isWaiting = ({ status }: Pick<PaymentRequest, 'status'>): boolean => waiting.has(status);

/** One payment as it stands, read again and again for as long as it waits for somebody. */
export function usePayment(id: string) {
  const { api } = useSignedIn();
  return useLive<PaymentRequest>({
    queryKey: paymentKey(id),
    queryFn: () => answer(api.GET('/v1/payment-requests/{id}', { params: { path: { id } } })),
    isOver: (payment) => !isWaiting(payment),
  });
}
