import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import type { NoticeStore } from '../../adapters/dynamodb/notice-store.ts';
import type { pushTargetStore } from '../../adapters/dynamodb/push-targets.ts';
import type { Push, PushOutcome } from '../../adapters/sns/push.ts';
import type { PushTarget } from '../../core/client.ts';
import { clientNews, clientNotification, type ClientNews } from '../../core/notification/client-notification.ts';
import { howTold, type PhoneOutcome } from '../../core/notification/how-told.ts';
import { occurrenceOf, type Notice } from '../../core/notification/notice.ts';
import { mayFollowMerge, type ClientNewsEvent } from '../../core/notification/payment-events.ts';
import type { Payment } from '../../core/payment/payment.ts';
import type { Instant } from '../../core/time.ts';
import { count, logError, logInfo } from '../log.ts';
import { keepPushTarget } from '../use-cases/keep-push-target.ts';

export interface NotifyDependencies {
  push: Push;
  directory: Pick<ReturnType<typeof pushTargetStore>, 'pushTargets' | 'saveEndpoint' | 'removePushTarget'> &
    Pick<DirectoryStore, 'keptClient'>;
  notices: Pick<NoticeStore, 'get' | 'add'>;
  /** Whether a request that reaches no phone is mailed. */
  mailOn: boolean;
}

/** `signal` ends the waiting for SNS when there is no more time. */
export interface Moment {
  now: Instant;
  signal: AbortSignal;
}

/**
 * Tells all phones of the client what happened to the payment, each in its language, and writes down how the client was
 * told: so the merchant sees the truth, and an event that comes twice rings once. Only a crash between ringing and writing
 * lets it ring again, when the phone replaces the one notification by the other.
 *
 * @returns the state of the notice, if it was written just now
 */
export async function notifyClient(
  event: ClientNewsEvent,
  payment: Payment,
  moment: Moment,
  dependencies: NotifyDependencies,
): Promise<Notice['state'] | undefined> {
  const { directory, notices, mailOn } = dependencies;
  const { id: paymentId } = payment;
  const news = clientNews(event, payment, moment.now);
  if (!news) return undefined;
  const clientId = await whoHearsOf(event, payment, directory);
  const notice = {
    audience: 'CLIENT',
    recipientId: clientId,
    event,
    about: { kind: 'PAYMENT', id: paymentId },
    occurrence: occurrenceOf(payment),
  } as const;
  if (await notices.get(notice)) return undefined;
  const targets = await directory.pushTargets(clientId);
  const notify = (target: PushTarget) => notifyPhone(clientId, target, news, moment, dependencies);
  const told = howTold(event, await Promise.all(targets.map(notify)), { mailOn });
  if (told) await notices.add({ ...notice, ...told, at: moment.now });
  return told?.state;
}

/** What comes back goes to the account that was kept, and so does the news of it. */
async function whoHearsOf(
  event: ClientNewsEvent,
  { clientId }: Payment,
  directory: NotifyDependencies['directory'],
): Promise<string> {
  if (!mayFollowMerge(event)) return clientId;
  return (await directory.keptClient(clientId))?.id ?? clientId;
}

async function notifyPhone(
  clientId: string,
  target: PushTarget,
  news: ClientNews,
  moment: Moment,
  { push, directory }: NotifyDependencies,
): Promise<PhoneOutcome> {
  const facts = { paymentId: news.paymentId, platform: target.platform };
  let result: PushOutcome;
  try {
    result = await push.send(target, clientNotification(news, target.language ?? 'fr'), moment);
  } catch (error) {
    count('PushFailed');
    logError('phone not notified', error, facts);
    return 'failed';
  }
  count(counters[result.outcome]);
  if (result.outcome !== 'sent') logInfo(`push ${result.outcome}`, facts);
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
