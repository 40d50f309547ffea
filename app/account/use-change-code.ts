import { useMutation, useQueryClient } from '@tanstack/react-query';
import { newCodeHash } from '../../contract/signed-messages.ts';
import { answer } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { signAct } from '../device/sign-act.ts';
import { walletKey } from '../wallet/use-wallet.ts';

/** Replaces the code, with both factors. Sent again after a lost reply, it is answered as the first time. */
export function useChangeCode(clientId: string) {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (codes: { code: string; newCode: string }) => {
      const { newCode } = codes;
      const header = await signAct({ api, clientId }, 'change-code', async (challenge) => ({
        act: 'change-code',
        newCode: await newCodeHash(crypto.subtle, { challenge, newCode }),
      }));
      await answer(api.PUT('/v1/me/code', { params: { header }, body: codes }));
    },
    // A wrong code takes an attempt, a right one gives them back.
    onSettled: () => queries.invalidateQueries({ queryKey: walletKey }),
  });
}
