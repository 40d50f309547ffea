import { describe, expect, it } from 'vitest';
import { clientNews, clientNotification, testNotification } from '../../../core/notification/client-notification.ts';
import { apnsPayload, fcmMessage, requestLink } from '../../../core/notification/payload.ts';
import { createdAt, paymentIn } from '../../support/payments.ts';

const payment = {
  ...paymentIn('AWAITING_CLIENT'),
  reference: 'RES-2026-118',
  label: 'Week-end au gîte',
};
const news = clientNews('REQUESTED', payment, createdAt);
if (!news) throw new Error('nothing to tell');
const notification = clientNotification(news, 'fr');
const delivery = { notification, appUrl: 'https://app.example/app/', now: createdAt };

describe('a message for Firebase', () => {
  it('says the same on Android, iPhone and in the browser, and collapses on the request', () => {
    expect(fcmMessage(delivery)).toEqual({
      notification: { title: 'Demande de paiement', body: 'Vous avez une demande de paiement à confirmer.' },
      data: { paymentRequestId: payment.id, event: 'REQUESTED' },
      android: { priority: 'high', ttl: '600s', collapse_key: payment.id, notification: { tag: payment.id } },
      apns: {
        headers: {
          'apns-priority': '10',
          'apns-collapse-id': payment.id,
          // 30 April 2026, 09:10:00 UTC: the deadline.
          'apns-expiration': '1777540200',
        },
        payload: { aps: { sound: 'default', 'thread-id': payment.id } },
      },
      webpush: {
        headers: { TTL: '600', Topic: payment.id, Urgency: 'high' },
        notification: { tag: payment.id },
        fcm_options: { link: `https://app.example/app/?request=${payment.id}` },
      },
    });
  });

  it('has strings only in its data, which is all that Firebase takes', () => {
    for (const value of Object.values(fcmMessage(delivery).data)) expect(value).toBeTypeOf('string');
  });
});

it('a test leads to the App and to no request, and takes the place of the test before', () => {
  const message = fcmMessage({ ...delivery, notification: testNotification('en', 60_000) });
  expect(message).toMatchObject({
    notification: { title: 'It works' },
    data: { event: 'TEST' },
    webpush: {
      headers: { TTL: '60', Topic: 'test' },
      notification: { tag: 'test' },
      fcm_options: { link: 'https://app.example/app/' },
    },
  });
});

it('a payload for Apple shows the text and carries the request', () => {
  expect(apnsPayload(delivery)).toEqual({
    aps: {
      alert: { title: 'Demande de paiement', body: 'Vous avez une demande de paiement à confirmer.' },
      sound: 'default',
      'thread-id': payment.id,
    },
    paymentRequestId: payment.id,
    event: 'REQUESTED',
  });
});

it.each(['clientId', 'merchantId', 'challenge', 'matchCode', 'identifierHint', 'reference', 'label'] as const)(
  'no payload carries %s',
  (field) => {
    const all = JSON.stringify([fcmMessage(delivery), apnsPayload(delivery)]);
    expect(all).not.toContain(payment[field]);
  },
);

describe('the link into the web App', () => {
  it.each([
    ['https://app.example', 'https://app.example/?request=abc'],
    ['http://localhost:4000/app/', 'http://localhost:4000/app/?request=abc'],
    ['https://app.example/?lang=fr', 'https://app.example/?lang=fr&request=abc'],
  ])('at %s', (appUrl, link) => {
    expect(requestLink(appUrl, 'abc')).toBe(link);
  });
});
