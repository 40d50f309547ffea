import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, type Schemas } from '../../web/api/client.ts';
import { useAtDeadline } from '../../web/live/use-at-deadline.ts';
import { useLive } from '../../web/live/use-live.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { counterRequestKey } from './counter-key.ts';

type CounterRequest = Schemas['ClientCounterRequest'];

/** A counter request, live while its answer is waited for. */
export function useCounterRequest(id: string) {
  const { api } = useSignedIn();
  const request = useLive<CounterRequest>({
    queryKey: counterRequestKey(id),
    queryFn: () => answer(api.GET('/v1/me/counter-requests/{id}', { params: { path: { id } } })),
    isOver: ({ status }) => status !== 'PROPOSED',
  });
  const { data } = request;
  useAtDeadline(data?.status === 'PROPOSED' ? data.lapsesAt : undefined, () => void request.refetch());
  return request;
}

export function useWithdraw(id: string) {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  const queryKey = counterRequestKey(id);
  return useMutation({
    mutationFn: () => answer(api.POST('/v1/me/counter-requests/{id}/withdraw', { params: { path: { id } } })),
    onSuccess: (withdrawn) => queries.setQueryData<CounterRequest>(queryKey, withdrawn),
    // The merchant may have been faster: the page shows what it has become instead.
    onError: () => void queries.invalidateQueries({ queryKey }),
  });
}
