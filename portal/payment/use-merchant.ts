import { useQuery } from '@tanstack/react-query';
import { answer } from '../../web/api/client.ts';
import { showEstablishment } from '../../web/establishment.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

/** Who is signed in, with the terms that its requests are judged by. */
export function useMerchant() {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: ['merchant'],
    queryFn: async () => {
      const merchant = await answer(api.GET('/v1/merchant'));
      showEstablishment(merchant.id);
      return merchant;
    },
    staleTime: 10 * 60_000,
  });
}
