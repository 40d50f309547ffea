import { useQuery } from '@tanstack/react-query';
import { answer } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { lostHoldsKey } from './kept-payments.ts';

/** What was lost these last days, because a hold ran out before the merchant answered. */
export function useLostHolds() {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: lostHoldsKey,
    queryFn: () => answer(api.GET('/v1/merchant/lost-holds')),
  });
}
