import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, type Schemas } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

export type Team = Schemas['Team'];
export type TeamMember = Schemas['TeamMember'];
export type Role = TeamMember['establishments'][number]['role'];
export type Establishment = Team['establishments'][number];

const queryKey = ['team'];

export function useTeam() {
  const { api } = useSignedIn();
  return useQuery({ queryKey, queryFn: () => answer(api.GET('/v1/team')) });
}

/** Does something to the team, and reads it again. */
export function useChangeTeam<Input>(
  act: (api: ReturnType<typeof useSignedIn>['api'], input: Input) => Promise<unknown>,
  onDone: () => void,
) {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => act(api, input),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey });
      // What the header says of the establishments, and of oneself.
      void queries.invalidateQueries({ queryKey: ['merchant'] });
      void queries.invalidateQueries({ queryKey: ['member'] });
      onDone();
    },
  });
}
