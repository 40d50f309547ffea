import type { DigestStore } from '../../adapters/dynamodb/digest-store.ts';
import type { PaymentChange } from '../../adapters/dynamodb/payment-change.ts';
import { digestDate } from '../../core/notification/digest.ts';
import { isAnswerAwaited } from '../../core/notification/notice.ts';
import { isForDigest, mailedNotices } from '../../core/notification/mailed-notices.ts';
import { isClientNews, paymentEvents, type PaymentEventType } from '../../core/notification/payment-events.ts';
import type { Payment } from '../../core/payment/payment.ts';
import { count, logError, logInfo } from '../log.ts';
import { tellHowNotified, type PagesDependencies } from '../use-cases/tell-pages.ts';
import type { Moment } from '../use-cases/notify-phone.ts';
import { notifyClient, type NotifyDependencies } from './notify-client.ts';

export interface TellDependencies extends NotifyDependencies, PagesDependencies {
  digests: Pick<DigestStore, 'add'>;
}

/**
 * Tells client and merchant what happened to a payment: the phones now, and what is to be mailed is written down for
 * `send-notice`. News is a hint, the inbox and the portal are the truth: whatever goes wrong is logged and counted, each by
 * itself, and nothing is thrown.
 */
export async function tellPeople(
  { before, after }: PaymentChange,
  moment: Moment,
  dependencies: TellDependencies,
): Promise<void> {
  for (const event of paymentEvents(before, after)) {
    logInfo('payment event', { paymentId: after.id, event });
    if (isClientNews(event)) {
      await apart('client not notified', after, 'PushFailed', async () => {
        const state = await notifyClient(event, after, moment, dependencies);
        if (isAnswerAwaited(event) && (state === 'SENT' || state === 'REFUSED')) {
          await tellHowNotified(after, dependencies, moment.signal);
        }
      });
    }
    if (dependencies.mailOn) {
      await apart('mail not written down', after, 'NoticeFailed', () => writeDown(event, after, moment, dependencies));
    }
  }
}

async function writeDown(
  event: PaymentEventType,
  payment: Payment,
  { now }: Moment,
  { notices, digests }: TellDependencies,
): Promise<void> {
  for (const notice of mailedNotices(event, payment, now)) await notices.add(notice);
  if (!isForDigest(event)) return;
  await digests.add({ date: digestDate(now), merchantId: payment.merchantId, paymentId: payment.id }, now);
}

async function apart(failed: string, { id }: Payment, counter: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    count(counter);
    logError(failed, error, { paymentId: id });
  }
}
