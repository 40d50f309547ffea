import { useInfiniteQuery } from '@tanstack/react-query';
import { answer, type PaymentStatus } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { requestsKey } from '../payment/use-request.ts';

export const historyKey = [...requestsKey, 'history'] as const;

/** All that waits for nobody any more. */
const ended: readonly PaymentStatus[] = [
  'VALIDATED',
  'CLIENT_DECLINED',
  'CANCELLED',
  'CLIENT_EXPIRED',
  'MERCHANT_DECLINED',
  'MERCHANT_EXPIRED',
  'VOIDED',
  'REFUNDED',
];

/** The requests that are over, newest first, a page at a time. */
export function useHistory() {
  const { api } = useSignedIn();
  return useInfiniteQuery({
    queryKey: historyKey,
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/v1/me/payment-requests', { params: { query: { status: ended.join(','), limit: 20, cursor } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}
