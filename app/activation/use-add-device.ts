import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { deviceIdOf } from '../../contract/device-signature.ts';
import { addDeviceMessage } from '../../contract/signed-messages.ts';
import type { DeviceKey } from '../device/device-key.ts';
import { devicesKey } from '../device/use-devices.ts';
import { walletKey } from '../wallet/use-wallet.ts';
import type { NewDevice } from './device-link.ts';

/** Enrols `newDevice` with the proof of this one and the code. Sent again after a lost reply, it is answered as the first time. */
export function useAddDevice(clientId: string, ownKey: DeviceKey) {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ newDevice, code }: { newDevice: NewDevice; code: string }) => {
      const { publicKey, name } = newDevice;
      const deviceId = await deviceIdOf(crypto.subtle, publicKey);
      const signature = await ownKey.sign(addDeviceMessage(clientId, deviceId));
      const proof = { deviceId: ownKey.id, signature };
      return answer(api.POST('/v1/me/devices', { body: { publicKey, code, proof, ...(name !== '' && { name }) } }));
    },
    // A wrong code takes an attempt, a right one gives them back.
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: devicesKey }),
        queries.invalidateQueries({ queryKey: walletKey }),
      ]),
  });
}
