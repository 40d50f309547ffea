import { describe, expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { isNewsFor, paymentEvents, paymentEventTypes } from '../../../core/notification/payment-events.ts';
import { decide, type Command } from '../../../core/payment/decide.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { at, day, later, minute, paymentIn } from '../../support/payments.ts';

/** The payment after the command, decided by the state machine itself. */
function after(before: Payment, command: Command, ms: number): Payment {
  const decision = decide(before, command, at(ms));
  if (decision.kind !== 'apply') throw new Error(`${command.type} did not apply`);
  return decision.transition.after;
}

const asked = paymentIn('AWAITING_CLIENT');
const askedToHold = paymentIn('AWAITING_CLIENT', 'PRE_RESERVATION');
const held = paymentIn('AWAITING_MERCHANT');
const validated = paymentIn('VALIDATED');
const approval = { type: 'approve', amount: cents(60_00), deviceId: 'd'.repeat(22) } as const;
const refund = { type: 'refund', reason: 'OTHER' } as const;

describe('what happened between two images of a payment', () => {
  it.each<[event: string, before: Payment, Command, afterMs: number]>([
    ['OPENED', asked, { type: 'mark-opened' }, minute],
    ['REMINDED', asked, { type: 'remind' }, 2 * minute],
    ['EXTENDED', asked, { type: 'extend', clientDelay: 'PT10M' }, 5 * minute],
    ['AUTHORISED', askedToHold, approval, minute],
    ['PAID', asked, approval, minute],
    ['CONFIRMED', held, { type: 'confirm' }, day],
    ['CONFIRMED_IN_PART', held, { type: 'confirm', amount: cents(59_99) }, day],
    ['COMPLEMENT_RECORDED', validated, { type: 'record-complement', settlements: { means: 'CASH' } }, day],
    ['CLIENT_DECLINED', asked, { type: 'decline-as-client', reason: 'NOT_MINE' }, minute],
    ['CANCELLED', asked, { type: 'cancel' }, minute],
    ['CLIENT_EXPIRED', asked, { type: 'expire' }, day],
    ['MERCHANT_DECLINED', held, { type: 'decline-as-merchant', reason: 'OTHER' }, day],
    ['MERCHANT_EXPIRED', held, { type: 'expire' }, 30 * day],
    ['VOIDED', validated, { ...refund, dueDateClosed: false }, day],
    ['REFUNDED', validated, { ...refund, dueDateClosed: true }, 30 * day],
  ])('%s', (event, before, command, ms) => {
    expect(paymentEvents(before, after(before, command, ms))).toEqual([event]);
  });

  it('REQUESTED: there was no payment before', () => {
    expect(paymentEvents(undefined, asked)).toEqual(['REQUESTED']);
  });

  it('nothing, when the same was written again', () => {
    for (const payment of [asked, held, validated]) expect(paymentEvents(payment, payment)).toEqual([]);
  });

  it('nothing, when a payment of the past was brought in', () => {
    for (const payment of [validated, paymentIn('CANCELLED')]) expect(paymentEvents(undefined, payment)).toEqual([]);
  });

  it('all of it in order, when several writes were seen as one', () => {
    const opened = after(asked, { type: 'mark-opened' }, minute);
    const extended = after(opened, { type: 'extend', clientDelay: 'PT10M' }, 5 * minute);
    expect(paymentEvents(asked, extended)).toEqual(['OPENED', 'EXTENDED']);
  });

  it('cannot be that a payment was reopened', () => {
    expect(() => paymentEvents(validated, { ...asked, clientDeadline: later(day) })).toThrow('reopened');
  });
});

describe('who is told', () => {
  it('is whoever did not do it, and both of an expiry', () => {
    const eventsFor = (audience: 'client' | 'merchant') =>
      paymentEventTypes.filter((type) => isNewsFor(type, audience));
    expect(eventsFor('merchant')).toEqual([
      'OPENED',
      'AUTHORISED',
      'PAID',
      'CLIENT_DECLINED',
      'CLIENT_EXPIRED',
      'MERCHANT_EXPIRED',
      'GIVEN_BACK',
    ]);
    expect(eventsFor('client')).toEqual([
      'REQUESTED',
      'REMINDED',
      'EXTENDED',
      'CONFIRMED',
      'CONFIRMED_IN_PART',
      'CANCELLED',
      'CLIENT_EXPIRED',
      'MERCHANT_DECLINED',
      'MERCHANT_EXPIRED',
      'MERCHANT_BLOCKED',
      'VOIDED',
      'REFUNDED',
      'GIVEN_BACK',
    ]);
  });
});
