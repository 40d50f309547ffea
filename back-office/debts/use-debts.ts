import { useQuery } from '@tanstack/react-query';
import { answer, type Schemas } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

export type Debt = Schemas['Debt'];
export type DebtDetail = Schemas['DebtDetail'];

/** What merchants owe, the oldest first. */
export function useDebts() {
  const { api } = useSignedIn();
  return useQuery({ queryKey: ['debts'], queryFn: () => answer(api.GET('/v1/finance/debts')) });
}

/** What one merchant owes, and what was done about it. */
export function useDebt(id: string) {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: ['debts', id],
    queryFn: () => answer(api.GET('/v1/finance/debts/{id}', { params: { path: { id } } })),
  });
}
