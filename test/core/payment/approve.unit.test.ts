import { describe, expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { decide } from '../../../core/payment/decide.ts';
import { paymentTypes } from '../../../contract/payment-type.ts';
import { at, day, minute, paymentIn } from '../../support/payments.ts';

const device = 'd'.repeat(22);
const approve = (amount: number, deviceId = device) => ({ type: 'approve' as const, amount: cents(amount), deviceId });

describe('approving', () => {
  it.each(['IMMEDIATE', 'DEFERRED'] as const)(
    'debits a %s payment at once, net of the commission, and fixes its due date',
    (type) => {
      const decision = decide(paymentIn('AWAITING_CLIENT', type), approve(50_00), at(minute));
      expect(decision).toMatchObject({
        transition: {
          after: {
            status: 'VALIDATED',
            authorisedAmount: 50_00,
            capturedAmount: 50_00,
            dueDate: '2026-05-07',
            version: 2,
          },
          wallet: { available: -50_00, held: 0, resetAttempts: true },
          record: {
            kind: 'CAPTURE',
            dueDate: '2026-05-07',
            gross: 50_00,
            fee: 1_25,
            net: 48_75,
            postings: { 'client:available': -50_00, 'merchant:owed': 48_75, fees: 1_25 },
          },
        },
      });
    },
  );

  it.each(['PRE_RESERVATION', 'DEFERRED_PRE_RESERVATION'] as const)('holds a %s, and owes nothing yet', (type) => {
    const decision = decide(paymentIn('AWAITING_CLIENT', type), approve(50_00), at(minute));
    const confirmBy = at(minute + 6 * day).now;
    expect(decision).toMatchObject({
      transition: {
        after: { status: 'AWAITING_MERCHANT', authorisedAmount: 50_00, confirmBy },
        wallet: { available: -50_00, held: 50_00, placeHold: { amount: 50_00, confirmBy } },
        record: { kind: 'HOLD', postings: { 'client:available': -50_00, 'client:held': 50_00 } },
      },
    });
  });

  it.each([
    ['nothing', 0, 'amount-not-positive'],
    ['less than nothing', -1, 'amount-not-positive'],
    ['one cent more than asked', 85_51, 'amount-over-requested'],
  ])('refuses %s', (_, amount, code) => {
    expect(decide(paymentIn('AWAITING_CLIENT'), approve(amount), at(minute))).toMatchObject({
      refusal: { code, field: 'amount.value' },
    });
  });

  it('accepts less than the 20 € floor, which binds the request and not the client', () => {
    expect(decide(paymentIn('AWAITING_CLIENT'), approve(1), at(minute)).kind).toBe('apply');
  });

  it.each(paymentTypes)('repeats a %s approval of the same amount and device, and refuses any other', (type) => {
    const first = decide(paymentIn('AWAITING_CLIENT', type), approve(50_00), at(minute));
    if (first.kind !== 'apply') throw new Error('the first approval was refused');
    const { after } = first.transition;
    expect(decide(after, approve(50_00), at(2 * minute)).kind).toBe('repeat');
    expect(decide(after, approve(50_01), at(2 * minute))).toMatchObject({ refusal: { code: 'status-conflict' } });
    expect(decide(after, approve(50_00, 'e'.repeat(22)), at(2 * minute))).toMatchObject({
      refusal: { code: 'status-conflict', currentStatus: after.status },
    });
  });
});
