import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeCodeMessage } from '../../contract/signed-messages.ts';
import { answer } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import type { DeviceKey } from '../device/device-key.ts';
import { walletKey } from '../wallet/use-wallet.ts';

/** Replaces the code, with both factors. Sent again after a lost reply, it is answered as the first time. */
export function useChangeCode(clientId: string, key: DeviceKey) {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (codes: { code: string; newCode: string }) => {
      const signature = await key.sign(changeCodeMessage(clientId));
      await answer(api.PUT('/v1/me/code', { body: { ...codes, proof: { deviceId: key.id, signature } } }));
    },
    // A wrong code takes an attempt, a right one gives them back.
    onSettled: () => queries.invalidateQueries({ queryKey: walletKey }),
  });
}
