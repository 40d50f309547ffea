import { describe, expect, it } from 'vitest';
import type { AwaitingClient } from '../../../core/payment/payment.ts';
import { decide } from '../../../core/payment/decide.ts';
import { extendableUntil, remindableFrom } from '../../../core/payment/merchant-decisions.ts';
import { defaultTerms as terms } from '../../../contract/settings/terms.ts';
import { at, day, later, minute, paymentIn } from '../../support/payments.ts';

const immediate = paymentIn('AWAITING_CLIENT') as AwaitingClient;
const deferred = paymentIn('AWAITING_CLIENT', 'DEFERRED') as AwaitingClient;
const { now } = at(5 * minute);

describe('what the API says that a merchant can still do is what the state machine does', () => {
  it('a reminder is possible from then on, and not a millisecond before', () => {
    const from = remindableFrom(deferred, terms) ?? 0;
    const remindAt = (ms: number) => decide(deferred, { type: 'remind' }, { now: later(ms), terms }).kind;

    expect(from).toBe(later(minute));
    expect([remindAt(minute - 1), remindAt(minute)]).toEqual(['refuse', 'apply']);
    expect(remindableFrom({ ...deferred, remindedAt: later(day) }, terms)).toBe(later(day + minute));
  });

  it('no reminder is left, or the request has ended by then', () => {
    expect(remindableFrom({ ...deferred, reminders: terms.remindersMax }, terms)).toBeUndefined();
    // It would come when the request has just ended.
    expect(remindableFrom({ ...immediate, remindedAt: later(9 * minute) }, terms)).toBeUndefined();
    expect(remindableFrom({ ...immediate, remindedAt: later(9 * minute - 1) }, terms)).toBe(later(10 * minute - 1));
  });

  it('an extension gives the type’s longest delay, counted from now', () => {
    expect(extendableUntil(deferred, { now, terms })).toBe(later(5 * minute + 28 * day));
    expect(extendableUntil(immediate, { now, terms })).toBe(later(15 * minute));
    expect(decide(immediate, { type: 'extend', clientDelay: 'PT10M' }, { now, terms })).toMatchObject({
      transition: { after: { clientDeadline: later(15 * minute) } },
    });
  });

  it('none is left, or the terms have become shorter than what the client has', () => {
    expect(extendableUntil({ ...deferred, extensions: terms.extensionsMax }, { now, terms })).toBeUndefined();
    const shorter = { ...terms, immediateDelayMs: 2 * minute };
    expect(extendableUntil(immediate, { now, terms: shorter })).toBeUndefined();
  });

  it('an immediate request can be extended as soon as a second has passed, and says so at once', () => {
    const extendAt = (ms: number) =>
      decide(immediate, { type: 'extend', clientDelay: 'PT10M' }, { now: later(ms), terms }).kind;

    expect(extendableUntil(immediate, at(0))).toBe(immediate.clientDeadline);
    expect([extendAt(0), extendAt(1)]).toEqual(['refuse', 'apply']);
  });
});
