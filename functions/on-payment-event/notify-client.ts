import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import type { NoticeStore } from '../../adapters/dynamodb/notice-store.ts';
import type { PushTarget } from '../../core/client.ts';
import { clientNews, clientNotification } from '../../core/notification/client-notification.ts';
import { howTold } from '../../core/notification/how-told.ts';
import { isAnswerAwaited, occurrenceOf, type Notice } from '../../core/notification/notice.ts';
import { mayFollowMerge, type ClientNewsEvent } from '../../core/notification/payment-events.ts';
import type { Payment } from '../../core/payment/payment.ts';
import { count } from '../log.ts';
import { notifyPhone, type Moment, type PhoneDependencies } from '../use-cases/notify-phone.ts';

export interface NotifyDependencies extends PhoneDependencies {
  directory: PhoneDependencies['directory'] & Pick<DirectoryStore, 'pushTargets' | 'keptClient'>;
  notices: Pick<NoticeStore, 'get' | 'add'>;
  /** Whether a request that reaches no phone is mailed. */
  mailOn: boolean;
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
  const notify = (target: PushTarget) =>
    notifyPhone(clientId, target, clientNotification(news, target.language ?? 'fr'), moment, dependencies);
  const told = howTold(event, await Promise.all(targets.map(notify)), { mailOn });
  if (told) await notices.add({ ...notice, ...told, at: moment.now });
  if (isAnswerAwaited(event)) count(told?.state === 'SENT' ? 'RequestsPushed' : 'RequestsNotPushed');
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
