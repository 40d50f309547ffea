import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { readDeployment } from '../../web/sign-in/configuration.ts';
import { useMe } from '../device/use-device.ts';
import { devicesKey } from '../device/use-devices.ts';
import { tellApi } from '../notification/tell-api.ts';
import { withdraw } from '../notification/withdraw.ts';

/** Has a notification sent to this device, and answers what the push service made of it. */
export function useTestPush(deviceId: string) {
  const { api } = useSignedIn();
  const { data: me } = useMe();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const { outcome } = await answer(
        api.POST('/v1/me/devices/{id}/push-test', { params: { path: { id: deviceId } } }),
      );
      // The browser would give the same dead token again.
      if (outcome === 'GONE')
        await withdraw(tellApi({ api, clientId: me?.id }), (await readDeployment()).push, undefined);
      return outcome;
    },
    retry: false,
    onSettled: () => queries.invalidateQueries({ queryKey: devicesKey }),
  });
}
