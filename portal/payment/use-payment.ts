import { isEnded } from '../../contract/payment-status.ts';
import type { PaymentRequest } from '../../web/api/client.ts';
import { openDeadline } from '../../web/live/open-deadline.ts';
import { keepNewer } from '../../web/live/take-in.ts';
import { useAtDeadline } from '../../web/live/use-at-deadline.ts';
import { useLive } from '../../web/live/use-live.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { paymentKey } from './kept-payments.ts';
import { readPayment } from './read-payment.ts';

/** One payment request with its events, live while somebody has to act on it: what is validated waits for its transfer, for days. */
export function usePayment(id: string) {
  const { api } = useSignedIn();
  const payment = useLive<PaymentRequest>({
    queryKey: paymentKey(id),
    queryFn: () => readPayment(api, id),
    isOver: ({ status }) => isEnded(status),
    keep: keepNewer,
  });
  useAtDeadline(openDeadline(payment.data), () => void payment.refetch());
  return payment;
}
