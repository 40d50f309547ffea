import { describe, expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { inFlightMaxMs } from '../../../core/in-flight.ts';
import { decide, type Command } from '../../../core/payment/decide.ts';
import type { Decision } from '../../../core/payment/decision.ts';
import { effective } from '../../../core/payment/effective.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { paymentStatuses, type PaymentStatus } from '../../../contract/payment-status.ts';
import { at, day, later, minute, paymentIn } from '../../support/payments.ts';

const commands: { [Type in Command['type']]: Extract<Command, { type: Type }> } = {
  approve: { type: 'approve', amount: cents(50_00), deviceId: 'd'.repeat(22) },
  'decline-as-client': { type: 'decline-as-client', reason: 'NOT_MINE' },
  'mark-opened': { type: 'mark-opened' },
  confirm: { type: 'confirm', amount: cents(40_00) },
  'decline-as-merchant': { type: 'decline-as-merchant', reason: 'OTHER' },
  cancel: { type: 'cancel' },
  extend: { type: 'extend', clientDelay: 'PT10M' },
  remind: { type: 'remind' },
  refund: { type: 'refund', reason: 'SERVICE_CANCELLED', dueDateClosed: false },
  'record-complement': { type: 'record-complement', settlements: { means: 'CARD' } },
  expire: { type: 'expire' },
  stop: { type: 'stop' },
};

const inShort = (decision: Decision): string => {
  if (decision.kind === 'apply') return `→ ${decision.transition.after.status}`;
  return decision.kind === 'refuse' ? decision.refusal.code : 'repeat';
};

/** Every state × every action, 5 minutes after the creation: allowed to a state, refused with a code, or nothing to do. */
const table: Record<Command['type'], Record<PaymentStatus, string>> = {
  approve: row({ AWAITING_CLIENT: '→ VALIDATED' }),
  'decline-as-client': row({ AWAITING_CLIENT: '→ CLIENT_DECLINED' }),
  'mark-opened': row({ AWAITING_CLIENT: '→ AWAITING_CLIENT' }, 'repeat'),
  confirm: row({ AWAITING_MERCHANT: '→ VALIDATED' }),
  'decline-as-merchant': row({ AWAITING_MERCHANT: '→ MERCHANT_DECLINED' }),
  cancel: row({ AWAITING_CLIENT: '→ CANCELLED', CANCELLED: 'repeat' }),
  extend: row({ AWAITING_CLIENT: '→ AWAITING_CLIENT' }),
  remind: row({ AWAITING_CLIENT: '→ AWAITING_CLIENT' }),
  refund: row({ VALIDATED: '→ VOIDED' }),
  'record-complement': row({ VALIDATED: '→ VALIDATED' }),
  expire: row({}, 'repeat'),
  stop: row({ AWAITING_CLIENT: '→ MERCHANT_BLOCKED', AWAITING_MERCHANT: '→ MERCHANT_BLOCKED' }, 'repeat'),
};

function row(exceptions: Partial<Record<PaymentStatus, string>>, otherwise = 'status-conflict') {
  const all = paymentStatuses.map((status) => [status, exceptions[status] ?? otherwise]);
  return Object.fromEntries(all) as Record<PaymentStatus, string>;
}

describe('every state × every action', () => {
  for (const [type, outcomes] of Object.entries(table)) {
    it.each(Object.entries(outcomes))(`${type} when %s: %s`, (status, outcome) => {
      const payment = paymentIn(status as PaymentStatus);
      const decision = decide(payment, commands[type as Command['type']], at(5 * minute));
      expect(inShort(decision)).toBe(outcome);
      if (decision.kind === 'refuse') expect(decision.refusal.currentStatus).toBe(status);
    });
  }
});

describe('the merchant is blocked', () => {
  it('gives back what was held for it', () => {
    const held = paymentIn('AWAITING_MERCHANT');
    expect(decide(held, { type: 'stop' }, at(day))).toMatchObject({
      transition: {
        after: { status: 'MERCHANT_BLOCKED', authorisedAmount: 60_00, endedAt: at(day).now },
        wallet: { available: 60_00, held: -60_00, removeHold: { paymentId: held.id } },
        record: { kind: 'RELEASE', amount: 60_00 },
      },
    });
  });
  it('moves nothing where the client has not agreed yet', () => {
    const decision = decide(paymentIn('AWAITING_CLIENT'), { type: 'stop' }, at(minute));
    expect(inShort(decision)).toBe('→ MERCHANT_BLOCKED');
    expect(Object.keys((decision as { transition: object }).transition)).toEqual(['before', 'after']);
  });
  it('leaves what has expired to its expiry', () => {
    expect(inShort(decide(paymentIn('AWAITING_CLIENT'), { type: 'stop' }, at(10 * minute)))).toBe('repeat');
  });
});

describe('past a deadline that no timer has written yet', () => {
  const waitsForClient = paymentIn('AWAITING_CLIENT');
  const waitsForMerchant = paymentIn('AWAITING_MERCHANT');
  const clientCommands = ['approve', 'decline-as-client', 'cancel', 'extend', 'remind'] as const;

  it.each(clientCommands)('%s one millisecond before the deadline is accepted', (type) => {
    expect(inShort(decide(waitsForClient, commands[type], at(10 * minute - 1)))).toMatch(/^→/);
  });
  it.each(clientCommands)('%s at the deadline is refused, as expired', (type) => {
    const decision = decide(waitsForClient, commands[type], at(10 * minute));
    expect(decision).toMatchObject({ refusal: { code: 'status-conflict', currentStatus: 'CLIENT_EXPIRED' } });
  });
  it.each(['confirm', 'decline-as-merchant'] as const)('%s at confirmBy is refused, as expired', (type) => {
    const confirmBy = 2 * minute + 6 * day;
    expect(inShort(decide(waitsForMerchant, commands[type], at(confirmBy - 1)))).toMatch(/^→/);
    const decision = decide(waitsForMerchant, commands[type], at(confirmBy));
    expect(decision).toMatchObject({ refusal: { code: 'status-conflict', currentStatus: 'MERCHANT_EXPIRED' } });
  });

  it('expires at the deadline itself, however late it is noticed', () => {
    const decision = decide(waitsForClient, { type: 'expire' }, at(9 * day));
    expect(decision).toMatchObject({
      transition: { after: { status: 'CLIENT_EXPIRED', endedAt: waitsForClient.clientDeadline } },
    });
  });
  it('releases a hold that ran out, once, and books it when it is written', () => {
    const decision = decide(waitsForMerchant, { type: 'expire' }, at(9 * day));
    expect(decision).toMatchObject({
      transition: {
        after: { status: 'MERCHANT_EXPIRED' },
        wallet: { available: 60_00, held: -60_00, removeHold: { paymentId: waitsForMerchant.id } },
        record: { kind: 'RELEASE', at: at(9 * day).now },
      },
    });
  });
  it('does nothing when a timer comes early or after an extension', () => {
    expect(inShort(decide(waitsForClient, { type: 'expire' }, at(10 * minute - 1)))).toBe('repeat');
  });
  it.each([
    [waitsForClient, 10 * minute],
    [waitsForMerchant, 2 * minute + 6 * day],
  ])('writes no expiry while a call that came in time may be in flight', (waits, deadline) => {
    expect(inShort(decide(waits, { type: 'expire' }, at(deadline + inFlightMaxMs - 1)))).toBe('repeat');
    expect(inShort(decide(waits, { type: 'expire' }, at(deadline + inFlightMaxMs)))).toMatch(/^→ .*EXPIRED/);
  });
});

describe('what was agreed on once and has ended since is no repetition', () => {
  const approve: Command = { type: 'approve', amount: cents(60_00), deviceId: 'd'.repeat(22) };
  const confirm: Command = { type: 'confirm', amount: cents(60_00) };

  it.each<[string, Payment, Command]>([
    ['an approval of a payment that was voided', paymentIn('VOIDED'), approve],
    ['a refusal, for the reason of the void', paymentIn('VOIDED'), { type: 'decline-as-client', reason: 'OTHER' }],
    ['a confirmation of a payment that was refunded', paymentIn('REFUNDED', 'PRE_RESERVATION'), confirm],
    ['a confirmation of what nobody held', paymentIn('VALIDATED', 'IMMEDIATE'), confirm],
  ])('%s', (_, payment, command) => {
    expect(decide(payment, command, at(day))).toMatchObject({ kind: 'refuse', refusal: { code: 'status-conflict' } });
  });

  it('and what the merchant declined does not expire later', () => {
    const declined = paymentIn('MERCHANT_DECLINED');
    expect(effective(declined, later(30 * day))).toEqual(declined);
  });
});
