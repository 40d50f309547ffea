import { useQuery } from '@tanstack/react-query';
import { answer, type Schemas } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

export type Operator = Schemas['Operator'];
export type Operators = Schemas['Operators'];

/** How often it is asked again while a change is under way. */
const underWayEveryMs = 3_000;

/** The people of the back office, and the last change of them. */
export function useOperators() {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: ['operators'],
    queryFn: () => answer(api.GET('/v1/back-office/operators')),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.lastChange) ? underWayEveryMs : false),
  });
}

export const isUnderWay = (change: Operators['lastChange']): boolean =>
  change !== undefined && change.outcome === undefined;
