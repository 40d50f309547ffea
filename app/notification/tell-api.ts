import { answer, type Api, type Schemas } from '../../web/api/client.ts';

/**
 * Tells the API where one of the client's devices is reached; `null` for nowhere. The device signs it itself.
 * @throws Failure
 */
export type TellApi = (deviceId: string, push: Schemas['PushTarget'] | null) => Promise<void>;

export const tellApi =
  ({ api, clientId }: { api: Api; clientId: string | undefined }): TellApi =>
  async (id, push) => {
    // Most starts of the App tell nothing.
    const [{ signAct }, { pushTargetHash }] = await Promise.all([
      import('../device/sign-act.ts'),
      import('../../contract/signed-messages.ts'),
    ]);
    const header = await signAct({ api, clientId }, 'set-push', async () => ({
      act: 'set-push',
      target: await pushTargetHash(crypto.subtle, push),
    }));
    await answer(api.PUT('/v1/me/devices/{id}/push', { params: { path: { id }, header }, body: { push } }));
  };
