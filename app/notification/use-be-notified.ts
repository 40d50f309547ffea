import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { readDeployment } from '../../web/sign-in/configuration.ts';
import { useLanguage } from '../../web/words/language.ts';
import { devicesKey } from '../device/use-devices.ts';
import { choosePushService } from './choose-push-service.ts';
import { register } from './register.ts';
import { tellApi } from './tell-api.ts';
import { within } from '../../web/within.ts';

/** How long the browser's question may stand unanswered before the page says that it waits for that. */
const questionMs = 15_000;

/** To be called within the press itself, or some browsers do not ask. */
export async function askPermission(): Promise<NotificationPermission> {
  // Some browsers throw at once instead of answering.
  const asked = async () => Notification.requestPermission();
  return within(questionMs, asked()).catch(() => Notification.permission);
}

/**
 * Registers this device for notifications when its owner has let it, and answers what the owner has said.
 *
 * Its errors are `NoPushToken` of the push service and `Failure` of the API.
 */
export function useBeNotified(clientId: string, deviceId: string) {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  const language = useLanguage();
  return useMutation({
    mutationFn: async (asked: Promise<NotificationPermission>) => {
      const permission = await asked;
      if (permission !== 'granted') return permission;
      const { push } = await readDeployment();
      const tell = tellApi({ api, clientId });
      if (push) await register(tell, choosePushService(push), { clientId, deviceId, language }, Date.now());
      return permission;
    },
    retry: false,
    onSuccess: () => queries.invalidateQueries({ queryKey: devicesKey }),
  });
}
