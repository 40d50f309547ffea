import { useQuery } from '@tanstack/react-query';
import { answer } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

/** Whose counter a code is of, and what may be proposed there. */
export function useCounter(code: string) {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: ['counter', code],
    queryFn: () => answer(api.GET('/v1/me/counters/{code}', { params: { path: { code } } })),
  });
}
