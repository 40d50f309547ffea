import { useQuery } from '@tanstack/react-query';
import { answer, type Schemas } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

export type Application = Schemas['Application'];

export function useApplication(id: string) {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: ['application', id],
    queryFn: () => answer(api.GET('/v1/back-office/applications/{id}', { params: { path: { id } } })),
  });
}
