import { useQuery } from '@tanstack/react-query';
import type { WorkList } from '../../contract/back-office/work.ts';
import { answer, type Schemas } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

export type WorkItem = Schemas['WorkItem'];

/** How much waits, list by list. */
export function useWork() {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: ['work'],
    queryFn: () => answer(api.GET('/v1/back-office/work')),
    refetchInterval: 60_000,
  });
}

export function useWorkList(list: WorkList) {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: ['work', list],
    queryFn: () => answer(api.GET('/v1/back-office/work/{list}', { params: { path: { list } } })),
  });
}
