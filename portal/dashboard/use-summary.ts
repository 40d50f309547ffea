import { useQuery } from '@tanstack/react-query';
import { answer, type Schemas } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { addMonths, monthOf } from '../../web/format/months.ts';

export type Summary = Schemas['MerchantSummary'];

/** The last month of days up to today, as the API counts them: its `to` is today in Paris by the server's clock. */
export function useRecentSummary() {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: ['summary', 'recent'],
    queryFn: () => answer(api.GET('/v1/merchant/summary')),
  });
}

/** This month and the one before, to compare them. */
export function useTwoMonths(today: string | undefined) {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: ['summary', 'two-months', today],
    queryFn: () => {
      const to = today ?? '';
      const from = `${addMonths(monthOf(to), -1)}-01`;
      return answer(api.GET('/v1/merchant/summary', { params: { query: { from, to } } }));
    },
    enabled: today !== undefined,
  });
}
