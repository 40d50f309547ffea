import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, type Schemas } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

export type CreditOrder = Schemas['CreditOrder'];

/** Newest first, page by page. */
export function useCreditOrders() {
  const { api } = useSignedIn();
  return useInfiniteQuery({
    queryKey: ['credit-orders', 'list'],
    queryFn: ({ pageParam: cursor }) => answer(api.GET('/v1/finance/credit-orders', { params: { query: { cursor } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

const lookEveryMs = 1_000;

/** Whether the server works on it without anybody. */
export const isMoving = ({ status }: Pick<CreditOrder, 'status'>): boolean =>
  status === 'DRAFT' || status === 'RELEASED' || status === 'CREDITING';

/** One order; while it moves it is looked at each second, and when somebody else may have acted, now and then. */
export function useCreditOrder(id: string) {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: ['credit-orders', id],
    queryFn: () => answer(api.GET('/v1/finance/credit-orders/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => {
      if (!data) return false;
      if (isMoving(data)) return lookEveryMs;
      return data.status === 'PROPOSED' ? 10 * lookEveryMs : false;
    },
  });
}

/** Its lines, page by page; read anew when the order has changed its state. */
export function useCreditOrderLines({ id, status }: CreditOrder, verdict: 'REFUSED' | undefined) {
  const { api } = useSignedIn();
  return useInfiniteQuery({
    queryKey: ['credit-orders', id, 'lines', status, verdict],
    queryFn: ({ pageParam: cursor }) =>
      answer(
        api.GET('/v1/finance/credit-orders/{id}/lines', {
          params: { path: { id }, query: { cursor, verdict, limit: 100 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}
