import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import type { Push, PushOutcome } from '../../adapters/sns/push.ts';
import type { PushTarget } from '../../core/client.ts';
import type { PushNotification } from '../../core/notification/client-notification.ts';
import type { PhoneOutcome } from '../../core/notification/how-told.ts';
import type { Instant } from '../../core/time.ts';
import { count, logError, logInfo } from '../log.ts';
import { keepPushTarget } from './keep-push-target.ts';

export interface PhoneDependencies {
  push: Push;
  directory: Pick<DirectoryStore, 'saveEndpoint' | 'removePushTarget'>;
}

/** `signal` ends the waiting for SNS when there is no more time. */
export interface Moment {
  now: Instant;
  signal: AbortSignal;
}

/** Rings one of a client's phones, and keeps what that taught about its address. Nothing is thrown: one phone is no reason to be silent on the next. */
export async function notifyPhone(
  clientId: string,
  target: PushTarget,
  notification: PushNotification,
  moment: Moment,
  { push, directory }: PhoneDependencies,
): Promise<PhoneOutcome> {
  const { event, paymentId } = notification;
  const facts = { event, paymentId, platform: target.platform };
  let result: PushOutcome;
  try {
    result = await push.send(target, notification, moment);
  } catch (error) {
    count('PushFailed');
    logError('phone not notified', error, facts);
    return 'failed';
  }
  count(counters[result.outcome]);
  logInfo(`push ${result.outcome}`, facts);
  try {
    await keepPushTarget(clientId, target, result, directory);
  } catch (error) {
    // The phone has rung, or cannot ring: the next push finds that out again.
    count('PushTargetNotKept');
    logError('push target not kept', error, facts);
  }
  return result.outcome;
}

const counters = { sent: 'PushSent', off: 'PushOff', gone: 'PushTargetGone' } as const;
