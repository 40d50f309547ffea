import type { Instant } from '../time.ts';
import { SECOND_MS } from '../../contract/duration.ts';
import type { PushNotification } from './client-notification.ts';

/** What one notification needs to be written for a push service. */
export interface Delivery {
  notification: PushNotification;
  /** Where the web App is served; a notification in a browser opens the request there. */
  appUrl: string;
  now: Instant;
}

/** `APP_URL` with the request to open, if there is one, whatever query it has already. */
export function requestLink(appUrl: string, paymentId: string | undefined): string {
  const link = new URL(appUrl);
  if (paymentId !== undefined) link.searchParams.set('request', paymentId);
  return link.href;
}

/** What a later notification takes the place of: the one before about the same request, or the test before. */
export const collapseId = ({ paymentId, event }: PushNotification): string => paymentId ?? event.toLowerCase();

const facts = ({ paymentId, event }: PushNotification) => ({
  ...(paymentId !== undefined && { paymentRequestId: paymentId }),
  event,
});

/**
 * A message of Firebase's HTTP v1 API for Android, iPhone and browser at once: the token's kind decides which part
 * counts. The payment's id is the collapse id everywhere, so that a later or a repeated notification takes the place of
 * the one before. (It fits: Apple takes 64 bytes, web push 32 characters.)
 *
 * @see https://firebase.google.com/docs/reference/fcm/rest/v1/projects.messages
 */
export function fcmMessage({ notification, appUrl, now }: Delivery) {
  const { paymentId, title, body, ttlSeconds } = notification;
  const tag = collapseId(notification);
  return {
    notification: { title, body },
    data: facts(notification),
    android: {
      priority: 'high',
      ttl: `${ttlSeconds}s`,
      collapse_key: tag,
      notification: { tag },
    },
    apns: {
      headers: {
        'apns-priority': '10',
        'apns-collapse-id': tag,
        'apns-expiration': String(Math.floor(now / SECOND_MS) + ttlSeconds),
      },
      payload: { aps: { sound: 'default', 'thread-id': tag } },
    },
    webpush: {
      headers: { TTL: String(ttlSeconds), Topic: tag, Urgency: 'high' },
      notification: { tag },
      fcm_options: { link: requestLink(appUrl, paymentId) },
    },
  };
}

/**
 * The payload of Apple's push service. Expiry, priority and collapse id are headers, which SNS makes from the message's
 * attributes.
 */
export function apnsPayload({ notification }: Pick<Delivery, 'notification'>) {
  const { title, body } = notification;
  return {
    aps: { alert: { title, body }, sound: 'default', 'thread-id': collapseId(notification) },
    ...facts(notification),
  };
}
