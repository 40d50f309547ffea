import { useQuery } from '@tanstack/react-query';
import { answer, type Schemas } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

export type Summary = Schemas['MerchantSummary'];

/** The last month of days up to today, as the API counts them: its `to` is today in Paris by the server's clock. */
export function useSummary() {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: ['summary'],
    queryFn: () => answer(api.GET('/v1/merchant/summary')),
  });
}
