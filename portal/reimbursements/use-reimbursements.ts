import { useInfiniteQuery } from '@tanstack/react-query';
import { listLimits } from '../../contract/settings/limits.ts';
import { answer } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

const pageSize = listLimits.pageSizeMax;

/** Transfers to come and past, some months at a time. */
export function useReimbursements() {
  const { api } = useSignedIn();
  return useInfiniteQuery({
    queryKey: ['reimbursements', 'list'],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/v1/reimbursements', { params: { query: { limit: pageSize, cursor } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}
