import { useQuery } from '@tanstack/react-query';
import { answer, type Schemas } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

export type MemberDetail = Schemas['MemberDetail'];

export function useMember(id: string) {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: ['member', id],
    queryFn: () => answer(api.GET('/v1/back-office/members/{id}', { params: { path: { id } } })),
  });
}
