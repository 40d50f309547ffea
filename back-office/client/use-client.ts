import { useInfiniteQuery } from '@tanstack/react-query';
import { answer, type Schemas } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

export type ClientDetail = Schemas['ClientDetail'];

/** One client, the payments page by page. */
export function useClient(id: string) {
  const { api } = useSignedIn();
  return useInfiniteQuery({
    queryKey: ['client', id],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/v1/back-office/clients/{id}', { params: { path: { id }, query: { cursor } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ paymentsCursor }) => paymentsCursor ?? undefined,
    select: ({ pages: [first, ...others] }): ClientDetail | undefined =>
      first && { ...first, payments: [first, ...others].flatMap(({ payments }) => payments) },
  });
}
