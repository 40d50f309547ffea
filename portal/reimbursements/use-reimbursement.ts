import { useInfiniteQuery } from '@tanstack/react-query';
import { answer } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import type { Line, ReimbursementDetail } from './lines.ts';

const pageSize = 50;

/** One transfer with the lines read so far. */
export interface ReadReimbursement {
  reimbursement: ReimbursementDetail;
  lines: Line[];
}

/** One transfer, its lines page by page. */
export function useReimbursement(id: string) {
  const { api } = useSignedIn();
  return useInfiniteQuery({
    queryKey: ['reimbursements', 'one', id],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/v1/reimbursements/{id}', { params: { path: { id }, query: { limit: pageSize, cursor } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ linesCursor }) => linesCursor ?? undefined,
    select: ({ pages }): ReadReimbursement | undefined => {
      const reimbursement = pages.at(-1);
      return reimbursement && { reimbursement, lines: pages.flatMap(({ lines }) => lines) };
    },
  });
}
