import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, type Schemas } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

export type Summary = Schemas['MerchantSummary'];

/** What was done on the way to the page is counted a moment later: it is read once more when it is there. */
const countedMs = 3_000;

/** The last month of days up to today, as the API counts them: its `to` is today in Paris by the server's clock. */
export function useSummary() {
  const { api } = useSignedIn();
  const [shownAt] = useState(() => Date.now());
  return useQuery({
    queryKey: ['summary'],
    queryFn: () => answer(api.GET('/v1/merchant/summary')),
    refetchInterval: ({ state }) =>
      state.data !== undefined && state.dataUpdatedAt < shownAt + countedMs ? countedMs : false,
  });
}
