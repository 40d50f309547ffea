import { Foreseen } from '../../web/errors/foreseen.ts';
import type { Language } from '../../web/words/language.ts';
import { keepRegistration } from './kept-registration.ts';
import type { PushService } from './push-service.ts';
import type { TellApi } from './tell-api.ts';
import { within } from '../../web/within.ts';

/** What follows has a part in what a page may take before it says something. */
const patienceMs = 12_000;

/** The push service gave no token: it was not reached, refused this browser, or let it wait. */
export class NoPushToken extends Foreseen {
  override readonly name = 'NoPushToken';
}

export interface Registrant {
  clientId: string;
  deviceId: string;
  language: Language;
}

/**
 * Gets this browser's token and tells it to the API. May be repeated.
 * @throws NoPushToken, or Failure of the API
 */
export async function register(
  tell: TellApi,
  service: PushService,
  { clientId, deviceId, language }: Registrant,
  now: number,
): Promise<void> {
  const { token, address } = await addressed(service);
  await tell(deviceId, { platform: 'FCM', token, language });
  keepRegistration({ clientId, deviceId, language, address, at: now });
}

async function tokenOf(service: PushService) {
  const token = await service.token();
  return { token, address: (await service.address()) ?? '' };
}

async function addressed(service: PushService): Promise<{ token: string; address: string }> {
  try {
    return await within(patienceMs, tokenOf(service));
  } catch (cause) {
    throw new NoPushToken('no registration token', { cause });
  }
}
