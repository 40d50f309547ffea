import { useQuery } from '@tanstack/react-query';
import { answer, type Schemas } from '../../web/api/client.ts';
import { useLooks } from '../../web/live/use-looks.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

export const walletKey = ['wallet'] as const;

/**
 * What the client can pay with now, and whether payments are locked. What payments change of it is noticed with them; a
 * credit comes seldom. While it is locked it is looked at again and again: the client is on the telephone with whoever
 * unlocks it.
 */
export function useWallet() {
  const { api } = useSignedIn();
  const { refetchInterval } = useLooks<Schemas['Wallet']>({ isTold: false, isOver: ({ locked }) => !locked });
  return useQuery({
    queryKey: walletKey,
    queryFn: () => answer(api.GET('/v1/me/wallet')),
    staleTime: ({ state }) => (state.data?.locked ? 0 : 60_000),
    refetchInterval: (query) => query.state.data !== undefined && refetchInterval(query),
  });
}
