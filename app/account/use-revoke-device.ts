import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { findDeviceKey, forgetDeviceKey } from '../device/device-key.ts';
import { useDeviceChanged } from '../device/use-device.ts';
import { devicesKey } from '../device/use-devices.ts';

/** Revokes one of the client's devices; of this one, the key is forgotten too. */
export function useRevokeDevice(clientId: string) {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  const deviceChanged = useDeviceChanged();
  return useMutation({
    mutationFn: async (id: string) => {
      await answer(api.DELETE('/v1/me/devices/{id}', { params: { path: { id } } }));
      const own = await findDeviceKey(clientId);
      if (own?.id === id) await forgetDeviceKey(clientId);
    },
    onSuccess: () => Promise.all([deviceChanged(), queries.invalidateQueries({ queryKey: devicesKey })]),
  });
}
