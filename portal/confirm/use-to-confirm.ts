import { answer, type PaymentRequest } from '../../web/api/client.ts';
import { readAllPages } from '../../web/api/read-all-pages.ts';
import { useLive } from '../../web/api/use-live.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

export const toConfirmKey = ['payment-requests', 'to-confirm'] as const;

/** The holds that wait for the merchant. A hold lasts 14 days at most: the list's 90 days hold them all. */
export function useToConfirm() {
  const { api } = useSignedIn();
  return useLive<{ items: PaymentRequest[] }>({
    queryKey: toConfirmKey,
    queryFn: async () => ({
      items: await readAllPages((cursor) =>
        answer(
          api.GET('/v1/payment-requests', { params: { query: { status: 'AWAITING_MERCHANT', limit: 100, cursor } } }),
        ),
      ),
    }),
  });
}
