import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, type Api } from '../../web/api/client.ts';
import { refusalCode } from '../../web/api/failure.ts';
import { readDeployment } from '../../web/sign-in/configuration.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { findDeviceKey, forgetDeviceKey } from '../device/device-key.ts';
import { signAct, type ProofHeader } from '../device/sign-act.ts';
import { useDeviceChanged } from '../device/use-device.ts';
import { devicesKey } from '../device/use-devices.ts';
import { isRegistered } from '../notification/kept-registration.ts';
import { tellApi } from '../notification/tell-api.ts';
import { withdraw } from '../notification/withdraw.ts';

/** A device that was revoked itself signs nothing any more: then it is the sign-in that counts. */
async function signedHeader(api: Api, clientId: string, revokedDeviceId: string): Promise<ProofHeader> {
  try {
    return await signAct({ api, clientId }, 'revoke-device', () => ({ act: 'revoke-device', revokedDeviceId }));
  } catch (error) {
    if (refusalCode(error) === 'device-not-recognised') return {};
    throw error;
  }
}

/** Revokes one of the client's devices; of this one, the key is forgotten too. */
export function useRevokeDevice(clientId: string) {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  const deviceChanged = useDeviceChanged();
  return useMutation({
    mutationFn: async (id: string) => {
      const header = await signedHeader(api, clientId, id);
      await answer(api.DELETE('/v1/me/devices/{id}', { params: { path: { id }, header } }));
      const own = await findDeviceKey(clientId);
      if (own?.id !== id) return;
      await forgetDeviceKey(clientId);
      // The API has forgotten how to reach it.
      if (isRegistered()) await withdraw(tellApi({ api, clientId }), (await readDeployment()).push, undefined);
    },
    onSuccess: () => Promise.all([deviceChanged(), queries.invalidateQueries({ queryKey: devicesKey })]),
  });
}
