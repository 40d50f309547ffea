import { useQuery } from '@tanstack/react-query';
import { answer } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

export const walletKey = ['wallet'] as const;

/** What the client can pay with now, and whether payments are locked. */
export function useWallet() {
  const { api } = useSignedIn();
  return useQuery({ queryKey: walletKey, queryFn: () => answer(api.GET('/v1/me/wallet')) });
}
