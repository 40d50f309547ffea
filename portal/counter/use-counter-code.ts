import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, type Schemas } from '../../web/api/client.ts';
import { refusalCode } from '../../web/api/failure.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

const counterCodeKey = ['counter-code'] as const;

export function useCounterCode() {
  const { api } = useSignedIn();
  return useQuery({ queryKey: counterCodeKey, queryFn: () => answer(api.GET('/v1/merchant/counter-code')) });
}

/** Puts a new code in the place of the one that this page shows. */
export function useRenewCounterCode() {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (replaces: string | null) => answer(api.PUT('/v1/merchant/counter-code', { body: { replaces } })),
    onSuccess: (inForce) => queries.setQueryData<Schemas['CounterCode']>(counterCodeKey, inForce),
    onError: (error) => {
      if (refusalCode(error) === 'counter-code-renewed') void queries.invalidateQueries({ queryKey: counterCodeKey });
    },
  });
}
