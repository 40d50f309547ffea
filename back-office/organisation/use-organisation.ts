import { useQuery } from '@tanstack/react-query';
import { answer, type Schemas } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

export type OrganisationDetail = Schemas['OrganisationDetail'];

export function useOrganisation(id: string) {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: ['organisation', id],
    queryFn: () => answer(api.GET('/v1/back-office/organisations/{id}', { params: { path: { id } } })),
  });
}
