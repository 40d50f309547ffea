import type { PushConfiguration } from '../../web/sign-in/configuration.ts';
import { within } from '../../web/within.ts';
import { keepRegistration } from './kept-registration.ts';
import { choosePushService } from './choose-push-service.ts';
import type { TellApi } from './tell-api.ts';

/** Nobody waits longer for it: who signs out wants to be gone. */
const patienceMs = 5_000;

/**
 * Ends the notifications of this browser, at the browser and at the API. Each of them is enough: a browser that is not
 * subscribed gets nothing, and its token is found dead at the next push. So what fails here stops nobody, and is said to
 * nobody.
 *
 * @param deviceId undefined when the API has forgotten it already
 */
export async function withdraw(
  tell: TellApi,
  configuration: PushConfiguration | undefined,
  deviceId: string | undefined,
): Promise<void> {
  keepRegistration(undefined);
  await Promise.allSettled([
    configuration && within(patienceMs, choosePushService(configuration).forget()),
    deviceId !== undefined && within(patienceMs, tell(deviceId, null)),
  ]);
}
