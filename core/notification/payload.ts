import type { Instant } from '../time.ts';
import { SECOND_MS } from '../../contract/duration.ts';
import type { ClientNotification } from './client-notification.ts';

/** What one notification needs to be written for a push service. */
export interface Delivery {
  notification: ClientNotification;
  /** Where the web App is served; a notification in a browser opens the request there. */
  appUrl: string;
  now: Instant;
}

/** `APP_URL` with the request to open, whatever query it has already. */
export function requestLink(appUrl: string, paymentId: string): string {
  const link = new URL(appUrl);
  link.searchParams.set('request', paymentId);
  return link.href;
}

/**
 * A message of Firebase's HTTP v1 API for Android, iPhone and browser at once: the token's kind decides which part
 * counts. The payment's id is the collapse id everywhere, so that a later or a repeated notification takes the place of
 * the one before. (It fits: Apple takes 64 bytes, web push 32 characters.)
 *
 * @see https://firebase.google.com/docs/reference/fcm/rest/v1/projects.messages
 */
export function fcmMessage({ notification, appUrl, now }: Delivery) {
  const { paymentId, event, title, body, ttlSeconds } = notification;
  return {
    notification: { title, body },
    data: { paymentRequestId: paymentId, event },
    android: {
      priority: 'high',
      ttl: `${ttlSeconds}s`,
      collapse_key: paymentId,
      notification: { tag: paymentId },
    },
    apns: {
      headers: {
        'apns-priority': '10',
        'apns-collapse-id': paymentId,
        'apns-expiration': String(Math.floor(now / SECOND_MS) + ttlSeconds),
      },
      payload: { aps: { sound: 'default', 'thread-id': paymentId } },
    },
    webpush: {
      headers: { TTL: String(ttlSeconds), Topic: paymentId, Urgency: 'high' },
      notification: { tag: paymentId },
      fcm_options: { link: requestLink(appUrl, paymentId) },
    },
  };
}

/**
 * The payload of Apple's push service. Expiry, priority and collapse id are headers, which SNS makes from the message's
 * attributes.
 */
export function apnsPayload({ notification }: Pick<Delivery, 'notification'>) {
  const { paymentId, event, title, body } = notification;
  return {
    aps: { alert: { title, body }, sound: 'default', 'thread-id': paymentId },
    paymentRequestId: paymentId,
    event,
  };
}
