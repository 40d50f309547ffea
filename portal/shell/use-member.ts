import { useQuery } from '@tanstack/react-query';
import { answer } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

/** Who is signed in, and at which establishments. */
export function useMember() {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: ['member'],
    queryFn: () => answer(api.GET('/v1/member')),
    staleTime: 10 * 60_000,
  });
}
