import type { PushConfiguration } from '../../web/sign-in/configuration.ts';
import { isCurrent, keptRegistration } from './kept-registration.ts';
import { permissionNow } from './push-state.ts';
import { choosePushService } from './choose-push-service.ts';
import { register, type Registrant } from './register.ts';
import type { TellApi } from './tell-api.ts';
import { withdraw } from './withdraw.ts';

type Present = Omit<Registrant, 'deviceId'> & { deviceId: string | undefined };

/**
 * Brings what the API knows up to date, for a browser that was registered once: no call, and nothing loaded, when nothing
 * has changed.
 *
 * @throws NoPushToken, or Failure of the API; the next start tries again
 */
export async function keepRegistered(
  tell: TellApi,
  configuration: PushConfiguration | undefined,
  { clientId, deviceId, language }: Present,
  now: number,
): Promise<void> {
  const kept = keptRegistration();
  if (!kept) return;
  if (kept.clientId !== clientId) {
    // Of somebody who was here before: nobody gets another person's notifications.
    return withdraw(tell, configuration, undefined);
  }
  if (!configuration || permissionNow() !== 'granted' || deviceId === undefined) {
    return withdraw(tell, configuration, kept.deviceId);
  }
  const service = choosePushService(configuration);
  const address = await service.address();
  if (isCurrent(kept, { deviceId, language, address, now })) return;
  if (address !== kept.address) await service.forget();
  await register(tell, service, { clientId, deviceId, language }, now);
}
