import { describe, expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { createPayment } from '../../../core/payment/create-payment.ts';
import { decide, type Command } from '../../../core/payment/decide.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { timeline } from '../../../core/payment/timeline.ts';
import { at, later, minute, paymentIn } from '../../support/payments.ts';

const nadia = 2;
const owner = 1;

function after(payment: Payment, command: Command, member: number | undefined, ms = 6 * minute): Payment {
  const decision = decide(payment, command, { ...at(ms), member });
  if (decision.kind !== 'apply') throw new Error(`${command.type} was not applied`);
  return decision.transition.after;
}

const told = (payment: Payment, type: string) => timeline(payment).find((event) => event.type === type)?.member;

describe('a payment says who of the merchant’s people did it', () => {
  it.each<[string, Payment, Command]>([
    ['REMINDED', paymentIn('AWAITING_CLIENT'), { type: 'remind' }],
    ['EXTENDED', paymentIn('AWAITING_CLIENT'), { type: 'extend', clientDelay: 'PT10M' }],
    ['CANCELLED', paymentIn('AWAITING_CLIENT'), { type: 'cancel' }],
    ['VALIDATED', paymentIn('AWAITING_MERCHANT'), { type: 'confirm' }],
    ['MERCHANT_DECLINED', paymentIn('AWAITING_MERCHANT'), { type: 'decline-as-merchant', reason: 'OTHER' }],
    ['VOIDED', paymentIn('VALIDATED'), { type: 'refund', reason: 'OTHER', dueDateClosed: false }],
    ['REFUNDED', paymentIn('VALIDATED'), { type: 'refund', reason: 'OTHER', dueDateClosed: true }],
  ])('%s', (type, payment, command) => {
    expect(told(after(payment, command, nadia), type)).toBe(nadia);
    expect(told(after(payment, command, owner), type)).toBe(owner);
  });

  it('who asked, whatever happens to it later', () => {
    const { id, merchantId, clientId, identifierHint, commissionBps, challenge, matchCode } =
      paymentIn('AWAITING_CLIENT');
    const origin = { id, merchantId, clientId, identifierHint, commissionBps, challenge, matchCode };
    const client = { sameClientAs: id };
    const asked = createPayment(
      { type: 'IMMEDIATE', amount: cents(1_00), client },
      { ...origin, member: nadia },
      at(0),
    );
    expect(told(after(asked, { type: 'cancel' }, owner, minute), 'CREATED')).toBe(nadia);
    expect(told(after(asked, { type: 'decline-as-client', reason: 'OTHER' }, undefined, minute), 'CREATED')).toBe(
      nadia,
    );
  });

  it('the last one who reminded', () => {
    const first = after(paymentIn('AWAITING_CLIENT', 'DEFERRED'), { type: 'remind' }, nadia, 60 * minute);
    expect(told(after(first, { type: 'remind' }, owner, 2 * 24 * 60 * minute), 'REMINDED')).toBe(owner);
  });

  it('nothing of it is stored for a merchant who is one person, nor of what clients do', () => {
    expect(after(paymentIn('AWAITING_CLIENT'), { type: 'cancel' }, owner)).not.toHaveProperty('by');
    const declined = after(paymentIn('AWAITING_CLIENT'), { type: 'decline-as-client', reason: 'OTHER' }, undefined, 0);
    expect(timeline(declined).at(-1)).toEqual({ type: 'CLIENT_DECLINED', at: later(0), by: 'client' });
  });
});
