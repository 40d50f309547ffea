import type { PaymentChange } from '../../adapters/dynamodb/payment-change.ts';
import type { pushTargetStore } from '../../adapters/dynamodb/push-targets.ts';
import type { Push } from '../../adapters/sns/push.ts';
import type { PushTarget } from '../../core/client.ts';
import { clientNews, clientNotification, type ClientNews } from '../../core/notification/client-notification.ts';
import { isToldToClient, paymentEvents } from '../../core/notification/payment-events.ts';
import type { Instant } from '../../core/time.ts';
import { count, logError, logInfo } from '../log.ts';

export interface NotifyDependencies {
  push: Push;
  directory: Pick<ReturnType<typeof pushTargetStore>, 'pushTargets' | 'saveEndpoint' | 'removePushTarget'>;
}

/** `signal` ends the waiting for SNS when there is no more time. */
export interface Moment {
  now: Instant;
  signal: AbortSignal;
}

/**
 * Tells all phones of the client what happened to the payment, each in its language. A push is a hint, the inbox is the truth: whatever goes
 * wrong is logged and counted, and nothing is thrown.
 */
export async function notifyClient(
  { before, after }: PaymentChange,
  moment: Moment,
  dependencies: NotifyDependencies,
): Promise<void> {
  const { id: paymentId, clientId } = after;
  try {
    for (const event of paymentEvents(before, after)) {
      logInfo('payment event', { paymentId, event });
      const news = isToldToClient(event) ? clientNews(event, after, moment.now) : undefined;
      if (!news) continue;
      const targets = await dependencies.directory.pushTargets(clientId);
      const notify = (target: PushTarget) => notifyPhone(clientId, target, news, moment, dependencies);
      await Promise.all(targets.map(notify));
    }
  } catch (error) {
    count('PushFailed');
    logError('client not notified', error, { paymentId });
  }
}

async function notifyPhone(
  clientId: string,
  target: PushTarget,
  news: ClientNews,
  moment: Moment,
  { push, directory }: NotifyDependencies,
): Promise<void> {
  const { deviceId, platform, token, language = 'fr' } = target;
  const facts = { paymentId: news.paymentId, platform };
  try {
    const result = await push.send(target, clientNotification(news, language), moment);
    switch (result.outcome) {
      case 'sent':
        count('PushSent');
        if (result.endpointArn !== target.endpointArn) {
          await directory.saveEndpoint(clientId, deviceId, token, result.endpointArn);
        }
        return;
      case 'off':
        count('PushOff');
        logInfo('push off', facts);
        return;
      case 'gone':
        count('PushTargetGone');
        logInfo('push target gone', facts);
        await directory.removePushTarget(clientId, deviceId, token);
        return;
    }
  } catch (error) {
    count('PushFailed');
    logError('phone not notified', error, facts);
  }
}
