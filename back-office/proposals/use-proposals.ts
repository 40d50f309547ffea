import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, type Schemas } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

export type Proposal = Schemas['Proposal'];

/** Newest first, page by page: those that wait, or all. */
export function useProposals(which: 'open' | 'all') {
  const { api } = useSignedIn();
  return useInfiniteQuery({
    queryKey: ['proposals', which],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/v1/back-office/proposals', { params: { query: { which, cursor } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

export function useProposal(id: string) {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: ['proposals', 'one', id],
    queryFn: () => answer(api.GET('/v1/back-office/proposals/{id}', { params: { path: { id } } })),
  });
}
