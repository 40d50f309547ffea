import { describe, expect, it } from 'vitest';
import { clientNotification, clientTexts } from '../../../core/notification/client-notification.ts';
import { isToldToClient, paymentEventTypes } from '../../../core/notification/payment-events.ts';
import { day, later, minute, paymentIn } from '../../support/payments.ts';

const asked = paymentIn('AWAITING_CLIENT');
const texts = Object.entries(clientTexts).flatMap(([event, { title, body }]) => [
  [event, title],
  [event, body],
]);

describe('the texts', () => {
  it('exist for every event that the client is told', () => {
    expect(Object.keys(clientTexts).sort()).toEqual(paymentEventTypes.filter(isToldToClient).sort());
  });

  it.each(texts)('of %s are generic: no amount, no place for a value: %s', (_event, text) => {
    expect(text).not.toMatch(/[0-9€{}$]/);
  });

  it.each(texts)('of %s keep to French typography: %s', (_event, text) => {
    // A no-break space before these signs, and the apostrophe of typesetting.
    expect(text).not.toMatch(/[^\u00a0][:;!?»]|'| \u00a0|\u00a0 |^\s|\s$/);
    expect(text).toBe(text.normalize('NFC'));
  });

  it('fit on a locked screen', () => {
    for (const { title, body } of Object.values(clientTexts)) {
      expect(title.length).toBeLessThanOrEqual(40);
      expect(body.length).toBeLessThanOrEqual(110);
    }
  });
});

describe('how long a notification is worth delivering', () => {
  it('is the time left to the deadline, in whole seconds', () => {
    expect(clientNotification('REQUESTED', asked, later(0))).toMatchObject({ paymentId: asked.id, ttlSeconds: 600 });
    expect(clientNotification('REMINDED', asked, later(9 * minute + 1))).toMatchObject({ ttlSeconds: 59 });
  });

  it('is over when less than a second is left', () => {
    expect(clientNotification('REQUESTED', asked, later(10 * minute - 1_000))).toMatchObject({ ttlSeconds: 1 });
    expect(clientNotification('REQUESTED', asked, later(10 * minute - 999))).toBeUndefined();
    expect(clientNotification('REMINDED', asked, later(day))).toBeUndefined();
  });

  it('is three days for news that nothing has to be done about', () => {
    const expired = paymentIn('CLIENT_EXPIRED');
    expect(clientNotification('CLIENT_EXPIRED', expired, later(30 * day))).toMatchObject({ ttlSeconds: 3 * 86_400 });
  });

  it('is never more than the push services take', () => {
    const longest = { ...asked, clientDeadline: later(40 * day) };
    expect(clientNotification('REQUESTED', longest, later(0))).toMatchObject({ ttlSeconds: 28 * 86_400 });
  });
});
