import { describe, expect, it } from 'vitest';
import { accountEvents } from '../../../core/notification/account-notice.ts';
import { accountNotification, clientNews, clientNotification } from '../../../core/notification/client-notification.ts';
import { accountWords, notificationWords } from '../../../core/notification/notification-words.ts';
import { isClientNews, paymentEventTypes } from '../../../core/notification/payment-events.ts';
import { day, later, minute, paymentIn } from '../../support/payments.ts';

const asked = paymentIn('AWAITING_CLIENT');
const words = { ...notificationWords, ...accountWords };
const texts = Object.entries(words).flatMap(([event, { title, body }]) =>
  [title.fr, body.fr, title.en, body.en].map((text) => [event, text]),
);

describe('the texts', () => {
  it('exist for every event that the client is told', () => {
    expect(Object.keys(notificationWords).sort()).toEqual(paymentEventTypes.filter(isClientNews).sort());
    expect(Object.keys(accountWords)).toEqual(accountEvents);
  });

  it.each(texts)('of %s are generic: no amount, no place for a value: %s', (_event, text) => {
    expect(text).not.toMatch(/[0-9€{}$]/);
  });

  it('fit on a locked screen', () => {
    for (const { title, body } of Object.values(words)) {
      for (const text of Object.values(title)) expect(text.length).toBeLessThanOrEqual(40);
      for (const text of Object.values(body)) expect(text.length).toBeLessThanOrEqual(110);
    }
  });
});

describe('a notification', () => {
  it('tells the news in the language of the phone', () => {
    const news = { paymentId: asked.id, event: 'CANCELLED', ttlSeconds: 60 } as const;
    expect(clientNotification(news, 'fr')).toMatchObject({ ...news, title: 'Demande annulée' });
    expect(clientNotification(news, 'en')).toMatchObject({ ...news, title: 'Request cancelled' });
  });
});

it('of the account says what happened in the language of the phone, leads to no request, and waits for three days', () => {
  const told = { event: 'CODE_CHANGED', ttlSeconds: 3 * 86_400 };
  expect(accountNotification('CODE_CHANGED', 'fr')).toMatchObject({ ...told, title: 'Code personnel changé' });
  expect(accountNotification('CODE_CHANGED', 'en')).toMatchObject({ ...told, title: 'Personal code changed' });
  expect(accountNotification('CODE_CHANGED', 'en')).not.toHaveProperty('paymentId');
});

describe('how long a notification is worth delivering', () => {
  it('is the time left to the deadline, in whole seconds', () => {
    expect(clientNews('REQUESTED', asked, later(0))).toMatchObject({ paymentId: asked.id, ttlSeconds: 600 });
    expect(clientNews('REMINDED', asked, later(9 * minute + 1))).toMatchObject({ ttlSeconds: 59 });
  });

  it('is over when less than a second is left', () => {
    expect(clientNews('REQUESTED', asked, later(10 * minute - 1_000))).toMatchObject({ ttlSeconds: 1 });
    expect(clientNews('REQUESTED', asked, later(10 * minute - 999))).toBeUndefined();
    expect(clientNews('REMINDED', asked, later(day))).toBeUndefined();
  });

  it('is three days for news that nothing has to be done about', () => {
    const expired = paymentIn('CLIENT_EXPIRED');
    expect(clientNews('CLIENT_EXPIRED', expired, later(30 * day))).toMatchObject({ ttlSeconds: 3 * 86_400 });
  });

  it('is never more than the push services take', () => {
    const longest = { ...asked, clientDeadline: later(40 * day) };
    expect(clientNews('REQUESTED', longest, later(0))).toMatchObject({ ttlSeconds: 28 * 86_400 });
  });
});
