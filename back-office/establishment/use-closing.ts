import { useQuery } from '@tanstack/react-query';
import { answer, type Schemas } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

export type Closing = Schemas['MerchantClosing'];

/** What is open and owed at an establishment that is to be closed: read anew each time that somebody thinks of it. */
export function useClosing(id: string) {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: ['closing', id],
    queryFn: () => answer(api.GET('/v1/ops/merchants/{id}/closing', { params: { path: { id } } })),
    staleTime: 0,
  });
}
