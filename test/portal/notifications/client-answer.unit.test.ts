import { describe, expect, it } from 'vitest';
import { clientAnswer } from '../../../portal/notifications/client-answer.ts';
import type { PaymentRequest } from '../../../web/api/client.ts';

const now = Date.parse('2026-06-01T08:05:00Z');
type Event = NonNullable<PaymentRequest['events']>[number];

/** A request as the merchant sees it after `last`. */
const payment = (status: PaymentRequest['status'], last?: Partial<Event>) =>
  ({
    id: 'a',
    status,
    events: [
      { type: 'CREATED', at: '2026-06-01T08:00:00Z', by: 'merchant' },
      { type: 'OPENED', at: '2026-06-01T08:04:00Z', by: 'client' },
      { type: 'VALIDATED', at: '2026-06-01T08:04:58Z', by: 'client', ...last },
    ],
  }) as PaymentRequest;
const waiting = payment('AWAITING_CLIENT');

describe('what draws a merchant’s attention', () => {
  it.each<[PaymentRequest['status'], Partial<Event>, string]>([
    ['VALIDATED', { type: 'VALIDATED' }, 'paid'],
    ['AWAITING_MERCHANT', { type: 'AUTHORISED' }, 'held'],
    ['CLIENT_DECLINED', { type: 'CLIENT_DECLINED' }, 'declined'],
  ])('is that the client has answered: %s', (status, last, answer) => {
    expect(clientAnswer(payment(status, last), waiting, now)).toBe(answer);
    // Asked for in another tab, or days ago.
    expect(clientAnswer(payment(status, last), undefined, now)).toBe(answer);
  });

  it.each<[string, PaymentRequest, PaymentRequest | undefined]>([
    ['the client has only opened the request', payment('AWAITING_CLIENT', { type: 'OPENED' }), waiting],
    ['the merchant has confirmed a hold', payment('VALIDATED', { by: 'merchant' }), payment('AWAITING_MERCHANT')],
    ['the time has run out', payment('CLIENT_EXPIRED', { type: 'CLIENT_EXPIRED', by: 'system' }), waiting],
    ['the remainder was noted as settled', payment('VALIDATED'), payment('VALIDATED')],
    ['it was paid yesterday', payment('VALIDATED', { at: '2026-05-31T08:04:58Z' }), undefined],
    ['nothing is known of what happened', { ...payment('VALIDATED'), events: undefined }, waiting],
  ])('is not that %s', (_title, after, before) => {
    expect(clientAnswer(after, before, now)).toBeUndefined();
  });
});
