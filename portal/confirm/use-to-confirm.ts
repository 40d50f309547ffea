import { answer, type PaymentRequest } from '../../web/api/client.ts';
import { readAllPages } from '../../web/api/read-all-pages.ts';
import { useServerNow } from '../../web/api/server-clock.ts';
import { useLive } from '../../web/live/use-live.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { toConfirmKey } from '../payment/kept-payments.ts';
import { timeLeft } from './urgency.ts';

const everyMs = 30_000;

/** The holds that wait for the merchant. A hold lasts 14 days at most: the list's 90 days hold them all. */
export function useToConfirm() {
  const { api } = useSignedIn();
  return useLive<PaymentRequest[]>({
    queryKey: toConfirmKey,
    queryFn: () =>
      readAllPages((cursor) =>
        answer(
          api.GET('/v1/payment-requests', { params: { query: { status: 'AWAITING_MERCHANT', limit: 100, cursor } } }),
        ),
      ),
  });
}

/** How many of them there are now: what has run out counts no more, whether or not anybody has told yet. */
export function useToConfirmCount(): number {
  const { data: holds = [] } = useToConfirm();
  const now = useServerNow(everyMs);
  return holds.filter((hold) => timeLeft(hold, now) > 0).length;
}
