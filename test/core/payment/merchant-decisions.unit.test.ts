import { describe, expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { decide, type Command } from '../../../core/payment/decide.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { at, day, later, minute, paymentIn } from '../../support/payments.ts';

const after = (payment: Payment, command: Command, ms: number): Payment => {
  const decision = decide(payment, command, at(ms));
  if (decision.kind !== 'apply') throw new Error(`${command.type} was not applied`);
  return decision.transition.after;
};

describe('confirming a pre-reservation', () => {
  const held = paymentIn('AWAITING_MERCHANT');

  it('captures all that is held when no amount is given', () => {
    expect(decide(held, { type: 'confirm' }, at(day))).toMatchObject({
      transition: {
        after: { status: 'VALIDATED', capturedAmount: 60_00, dueDate: '2026-05-07' },
        wallet: { available: 0, held: -60_00, removeHold: { paymentId: held.id } },
      },
    });
  });

  it('captures a part and releases the rest in the same transition', () => {
    expect(decide(held, { type: 'confirm', amount: cents(40_00) }, at(day))).toMatchObject({
      transition: {
        after: { authorisedAmount: 60_00, capturedAmount: 40_00 },
        wallet: { available: 20_00, held: -60_00 },
        record: {
          gross: 40_00,
          fee: 1_00,
          net: 39_00,
          postings: { 'client:held': -60_00, 'client:available': 20_00, 'merchant:owed': 39_00, fees: 1_00 },
        },
      },
    });
  });

  it.each([
    [0, 'amount-not-positive'],
    [60_01, 'amount-over-authorised'],
  ])('refuses %i cents: %s', (amount, code) => {
    expect(decide(held, { type: 'confirm', amount: cents(amount) }, at(day))).toMatchObject({ refusal: { code } });
  });

  it('repeats the same confirmation, refuses another one', () => {
    const confirmed = after(held, { type: 'confirm', amount: cents(40_00) }, day);
    expect(decide(confirmed, { type: 'confirm', amount: cents(40_00) }, at(2 * day)).kind).toBe('repeat');
    expect(decide(confirmed, { type: 'confirm' }, at(2 * day))).toMatchObject({ refusal: { code: 'status-conflict' } });
  });
});

describe('extending', () => {
  const deferred = paymentIn('AWAITING_CLIENT', 'DEFERRED');
  const extend = (clientDelay: string) => ({ type: 'extend' as const, clientDelay });

  it('counts the new delay from now', () => {
    expect(after(deferred, extend('P7D'), day)).toMatchObject({ clientDeadline: later(8 * day), extensions: 1 });
  });
  it.each([
    ['P29D', 'delay-out-of-range'],
    ['PT14M', 'delay-out-of-range'],
    ['tomorrow', 'delay-malformed'],
    ['P1D', 'deadline-not-later'],
  ])('refuses %s: %s', (delay, code) => {
    expect(decide(deferred, extend(delay), at(day))).toMatchObject({ refusal: { code, field: 'clientDelay' } });
  });
  it('gives an immediate request its own delay again, at most', () => {
    const immediate = paymentIn('AWAITING_CLIENT', 'IMMEDIATE');
    expect(after(immediate, extend('PT10M'), 9 * minute)).toMatchObject({ clientDeadline: later(19 * minute) });
    expect(decide(immediate, extend('PT11M'), at(9 * minute))).toMatchObject({
      refusal: { code: 'delay-out-of-range' },
    });
  });
  it('is allowed three times', () => {
    let payment: Payment = deferred;
    for (const days of [1, 2, 3]) payment = after(payment, extend('P7D'), days * day);
    expect(decide(payment, extend('P7D'), at(4 * day))).toMatchObject({ refusal: { code: 'extension-limit' } });
  });
  it('counts an extension sent again after a lost reply once', () => {
    const extended = after(deferred, extend('P7D'), day);
    expect(decide(extended, extend('P7D'), at(day + 5_000)).kind).toBe('repeat');
  });
  it('counts another one to a moment that is a minute later, or more', () => {
    const extended = after(deferred, extend('P7D'), day);
    expect(after(extended, extend('P10D'), day + 5_000)).toMatchObject({ extensions: 2 });
    expect(after(extended, extend('P7DT30S'), day + minute / 2)).toMatchObject({ extensions: 2 });
    expect(decide(extended, extend('P7DT29S'), at(day + minute / 2)).kind).toBe('repeat');
  });
  it('counts another one to nearly the same moment after a minute', () => {
    const extended = after(deferred, extend('P7D'), day);
    const nearly = extend('P6DT23H59M1S');
    expect(decide(extended, nearly, at(day + minute - 1)).kind).toBe('repeat');
    expect(after(extended, nearly, day + minute)).toMatchObject({ extensions: 2 });
  });
});

describe('declining', () => {
  const decline = (message?: string) => ({ type: 'decline-as-merchant' as const, reason: 'OTHER' as const, message });

  it('repeats the same answer, and refuses another reason or other words', () => {
    const declined = after(paymentIn('AWAITING_MERCHANT'), decline('Complet'), day);
    expect(decide(declined, decline('Complet'), at(2 * day)).kind).toBe('repeat');
    for (const other of [decline('Fermé'), decline(), { ...decline('Complet'), reason: 'UNAVAILABLE' as const }]) {
      expect(decide(declined, other, at(2 * day))).toMatchObject({ refusal: { code: 'status-conflict' } });
    }
  });
});

describe('reminding', () => {
  it('waits a minute, and stops after five', () => {
    let payment = paymentIn('AWAITING_CLIENT', 'DEFERRED');
    expect(decide(payment, { type: 'remind' }, at(minute - 1))).toMatchObject({
      refusal: { code: 'reminder-too-soon' },
    });
    for (const count of [1, 2, 3, 4, 5]) payment = after(payment, { type: 'remind' }, count * minute);
    expect(decide(payment, { type: 'remind' }, at(6 * minute))).toMatchObject({ refusal: { code: 'reminder-limit' } });
  });

  it('counts a reminder sent again after a lost reply once, the last one too', () => {
    let payment = paymentIn('AWAITING_CLIENT', 'DEFERRED');
    for (const count of [1, 2, 3, 4, 5]) {
      payment = after(payment, { type: 'remind' }, count * minute);
      expect(decide(payment, { type: 'remind' }, at(count * minute + 19_999)).kind).toBe('repeat');
    }
    const fourth = { ...payment, reminders: 4 };
    expect(decide(fourth, { type: 'remind' }, at(5 * minute + 20_000))).toMatchObject({
      refusal: { code: 'reminder-too-soon' },
    });
  });
});

describe('giving the vouchers back', () => {
  const validated = paymentIn('VALIDATED');
  const refund = (dueDateClosed: boolean) => ({ type: 'refund' as const, reason: 'OTHER' as const, dueDateClosed });

  it('voids on the same due date while it is open, on condition that it stays so', () => {
    expect(decide(validated, refund(false), at(day))).toMatchObject({
      transition: {
        after: { status: 'VOIDED' },
        wallet: { available: 60_00 },
        record: { kind: 'VOID', dueDate: '2026-05-11', gross: -60_00, fee: -1_50, net: -58_50 },
        days: [{ date: '2026-05-11', closed: false }],
      },
    });
  });
  it('refunds on the next settlement day once the due date is closed, on condition of both', () => {
    // 13 days later it is Wednesday 13 May; the 14th is Ascension day, a French holiday.
    expect(decide(validated, refund(true), at(13 * day))).toMatchObject({
      transition: {
        after: { status: 'REFUNDED' },
        record: { kind: 'REFUND', dueDate: '2026-05-15', net: -58_50 },
        days: [
          { date: '2026-05-11', closed: true },
          { date: '2026-05-15', closed: false },
        ],
      },
    });
  });
  it('repeats the same reason and refuses another', () => {
    const voided = after(validated, refund(false), day);
    expect(decide(voided, refund(true), at(2 * day)).kind).toBe('repeat');
    expect(decide(voided, { ...refund(false), reason: 'DUPLICATE' }, at(2 * day))).toMatchObject({
      refusal: { code: 'status-conflict', currentStatus: 'VOIDED' },
    });
  });
});

describe('noting how the remainder was settled', () => {
  const validated = paymentIn('VALIDATED');
  const record = (...settlements: [means: 'CARD' | 'CASH', amount: number][]) => ({
    type: 'record-complement' as const,
    settlements: settlements.map(([means, amount]) => ({ means, amount: cents(amount) })),
  });

  it('takes one means alone for the whole remainder', () => {
    const noted = after(validated, { type: 'record-complement', settlements: { means: 'CASH' } }, day);
    expect(noted).toMatchObject({ settlements: [{ means: 'CASH', amount: 25_50 }] });
  });
  it('may be less than the remainder, may be corrected, never exceeds it', () => {
    const noted = after(validated, record(['CARD', 10_00], ['CASH', 5_00]), day);
    expect(after(noted, record(['CARD', 25_50]), day)).toMatchObject({ settlements: [{ amount: 25_50 }] });
    expect(decide(noted, record(['CARD', 25_50], ['CASH', 1]), at(day))).toMatchObject({
      refusal: { code: 'complement-over-remainder' },
    });
    expect(decide(noted, record(['CARD', 0]), at(day))).toMatchObject({
      refusal: { code: 'amount-not-positive', field: 'settlements.0.amount.value' },
    });
  });
  it('is noted once, and nothing at all changes nothing', () => {
    const noted = after(validated, record(['CARD', 10_00]), day);
    expect(decide(noted, record(['CARD', 10_00]), at(day))).toEqual({ kind: 'repeat' });
    expect(decide(noted, record(['CASH', 10_00]), at(day))).toMatchObject({ kind: 'apply' });
    expect(decide(validated, record(), at(day))).toEqual({ kind: 'repeat' });
  });
  it('has nothing to note when the vouchers covered all', () => {
    const whole = { ...validated, capturedAmount: cents(85_50) } as Payment;
    expect(decide(whole, record(['CARD', 1]), at(day))).toMatchObject({ refusal: { code: 'no-remainder' } });
  });
  it('moves no money', () => {
    expect(decide(validated, record(['CARD', 1_00]), at(day))).not.toHaveProperty('transition.record');
  });
});
