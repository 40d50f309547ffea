import { useQuery } from '@tanstack/react-query';
import { answer } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

/** What was put into the wallet. Without it the page still says what is available, so that it fails silently to nobody's loss. */
export function useCredits() {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: ['credits'],
    queryFn: () => answer(api.GET('/v1/me/wallet/credits')),
    staleTime: 60_000,
  });
}
