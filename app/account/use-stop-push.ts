import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { readDeployment } from '../../web/sign-in/configuration.ts';
import { devicesKey } from '../device/use-devices.ts';
import { keptRegistration } from '../notification/kept-registration.ts';
import { tellApi } from '../notification/tell-api.ts';
import { withdraw } from '../notification/withdraw.ts';

/** Ends the notifications of this device, if it has any: at its owner's wish, or before somebody signs out. */
export function useStopPush() {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (deviceId: string | undefined = keptRegistration()?.deviceId) => {
      if (deviceId === undefined) return;
      // Without its configuration there is no service to be told; the API is.
      const { push } = await readDeployment().catch(() => ({ push: undefined }));
      await withdraw(tellApi({ api, clientId: keptRegistration()?.clientId }), push, deviceId);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: devicesKey }),
  });
}
