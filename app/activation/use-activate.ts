import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, type Api } from '../../web/api/client.ts';
import { refusalCode } from '../../web/api/failure.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import type { PublicKeyJwk } from '../../contract/device-signature.ts';
import { findDeviceKey, forgetDeviceKey, pendingKey, takeUpPendingKey } from '../device/device-key.ts';
import { useDeviceChanged } from '../device/use-device.ts';
import { devicesKey } from '../device/use-devices.ts';
import { walletKey } from '../wallet/use-wallet.ts';

export interface Activation {
  activationCode: string;
  /** The new personal code. */
  code: string;
  name: string;
  revokeOthers: boolean;
}

/**
 * Enrols this device for `clientId` and sets the code. The key is kept before it is sent, and the API answers the same key
 * and codes again as the first time: neither a lost reply nor a reload in between can lose a key that was enrolled.
 */
export function useActivate(clientId: string, onDone: () => void) {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  const deviceChanged = useDeviceChanged();
  return useMutation({
    mutationFn: async (activation: Activation) => {
      const activated = await activate(api, clientId, activation);
      await takeUpPendingKey(clientId);
      return activated;
    },
    onSuccess: async ({ devices }) => {
      queries.setQueryData(devicesKey, { items: devices });
      // The code is right again, and nobody is locked out any more.
      await Promise.all([
        deviceChanged(),
        queries.invalidateQueries({ queryKey: walletKey }),
        queries.invalidateQueries({ queryKey: ['me'] }),
      ]);
      onDone();
    },
  });
}

/** With the key that the device has, unless it was revoked: then with another one. */
async function activate(api: Api, clientId: string, activation: Activation) {
  const { publicKey } = (await findDeviceKey(clientId)) ?? (await pendingKey(clientId));
  try {
    return await send(api, activation, publicKey);
  } catch (error) {
    if (refusalCode(error) !== 'device-already-enrolled') throw error;
    await forgetDeviceKey(clientId);
    return send(api, activation, (await pendingKey(clientId)).publicKey);
  }
}

function send(api: Api, { name, ...activation }: Activation, publicKey: PublicKeyJwk) {
  const { kty, crv, x, y } = publicKey;
  const body = { ...activation, publicKey: { kty, crv, x, y }, ...(name.trim() !== '' && { name: name.trim() }) };
  return answer(api.POST('/v1/me/activation', { body }));
}
