import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, type Schemas } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

export type CreditReversal = Schemas['CreditReversal'];

/** Newest first, page by page. */
export function useReversals() {
  const { api } = useSignedIn();
  return useInfiniteQuery({
    queryKey: ['credit-reversals'],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/v1/finance/credit-reversals', { params: { query: { cursor } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

/** One credit, and what was taken back of it. */
export function useCredit(id: string) {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: ['wallet-credits', id],
    queryFn: () => answer(api.GET('/v1/finance/wallet-credits/{id}', { params: { path: { id } } })),
  });
}
