import { useQuery } from '@tanstack/react-query';
import { answer } from '../../web/api/client.ts';
import type { Month } from '../../web/format/months.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

export function useStatement(month: Month) {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: ['reimbursements', 'statement', month],
    queryFn: () => answer(api.GET('/v1/merchant/statement', { params: { query: { month } } })),
  });
}
