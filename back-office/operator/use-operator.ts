import { useQuery } from '@tanstack/react-query';
import { may, type Right } from '../../contract/back-office/rights.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { operatorOf } from './operator-of.ts';

/** Who is signed in; a change of roles shows with the next access token. */
export function useOperator() {
  const { session } = useSignedIn();
  return useQuery({
    queryKey: ['operator'],
    queryFn: async () => operatorOf(await session.accessToken()),
    refetchInterval: 5 * 60_000,
    staleTime: 60_000,
  });
}

/** Whether who is signed in may do something; nothing while that is not known. */
export function useMay(): (right: Right) => boolean {
  const { data: operator } = useOperator();
  return (right) => operator !== undefined && may(operator.roles, right);
}
