import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { accountEvents } from '../../core/notification/account-notice.ts';
import { accountNotification } from '../../core/notification/client-notification.ts';
import { whyUntold } from '../../core/notification/how-told.ts';
import type { Notice, UntoldReason } from '../../core/notification/notice.ts';
import { notifyPhone, type Moment, type PhoneDependencies } from '../use-cases/notify-phone.ts';

export interface RingDependencies extends PhoneDependencies {
  directory: PhoneDependencies['directory'] & Pick<DirectoryStore, 'pushTargets'>;
}

/**
 * Tells the client's devices what happened to the account, but for the one that did it. Tried once, as for a payment: the mail
 * says the same. Only a crash before it is written down rings again, when the phone replaces the one notification by the other.
 *
 * @returns why no device was told, or undefined
 */
export async function ringDevices(
  { recipientId: clientId, event, facts }: Notice,
  moment: Moment,
  dependencies: RingDependencies,
): Promise<UntoldReason | undefined> {
  const accountEvent = accountEvents.find((known) => known === event);
  if (!accountEvent) throw new Error(`devices are not told of ${event} by a notice`);
  const targets = await dependencies.directory.pushTargets(clientId);
  const outcomes = await Promise.all(
    targets
      .filter(({ deviceId }) => deviceId !== facts?.['by'])
      .map((target) => {
        const notification = accountNotification(accountEvent, target.language ?? 'fr');
        return notifyPhone(clientId, target, notification, moment, dependencies);
      }),
  );
  return outcomes.includes('sent') ? undefined : whyUntold(outcomes);
}
