import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { deviceIdOf } from '../../contract/device-signature.ts';
import { signAct } from '../device/sign-act.ts';
import { devicesKey } from '../device/use-devices.ts';
import { walletKey } from '../wallet/use-wallet.ts';
import type { NewDevice } from './device-link.ts';

/** Enrols `newDevice` with the proof of this one and the code. Sent again after a lost reply, it is answered as the first time. */
export function useAddDevice(clientId: string) {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ newDevice, code }: { newDevice: NewDevice; code: string }) => {
      const { publicKey, name } = newDevice;
      const deviceId = await deviceIdOf(crypto.subtle, publicKey);
      const header = await signAct({ api, clientId }, 'add-device', () => ({
        act: 'add-device',
        addedDeviceId: deviceId,
      }));
      const body = { publicKey, code, ...(name !== '' && { name }) };
      return answer(api.POST('/v1/me/devices', { params: { header }, body }));
    },
    // A wrong code takes an attempt, a right one gives them back.
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: devicesKey }),
        queries.invalidateQueries({ queryKey: walletKey }),
      ]),
  });
}
