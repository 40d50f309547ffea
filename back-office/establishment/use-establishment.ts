import { useInfiniteQuery } from '@tanstack/react-query';
import { answer, type Schemas } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

export type Establishment = Schemas['MerchantDetail'];

/** One establishment, its payments page by page. */
export function useEstablishment(id: string) {
  const { api } = useSignedIn();
  return useInfiniteQuery({
    queryKey: ['establishment', id],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/v1/back-office/merchants/{id}', { params: { path: { id }, query: { cursor } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ paymentsCursor }) => paymentsCursor ?? undefined,
    select: ({ pages: [first, ...others] }): Establishment | undefined =>
      first && { ...first, payments: [first, ...others].flatMap(({ payments }) => payments) },
  });
}
