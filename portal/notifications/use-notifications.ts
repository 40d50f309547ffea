import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, type MerchantNotifications } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

const queryKey = ['notifications'];

export function useNotifications() {
  const { api } = useSignedIn();
  return useQuery({ queryKey, queryFn: () => answer(api.GET('/v1/merchant/notifications')) });
}

/** Saves one change, on top of what was saved last. */
export function useChangeNotifications() {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  return useMutation({
    // One after the other: each sends all choices, and the last one counts.
    scope: { id: 'notifications' },
    mutationFn: async (change: Partial<MerchantNotifications>) => {
      const saved = queries.getQueryData<MerchantNotifications>(queryKey);
      if (!saved) throw new Error('nothing was read that could be changed');
      return answer(api.PUT('/v1/merchant/notifications', { body: { ...saved, ...change } }));
    },
    onSuccess: (saved) => queries.setQueryData(queryKey, saved),
  });
}
