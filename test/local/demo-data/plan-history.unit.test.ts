import { describe, expect, it } from 'vitest';
import { isPreReservation, paymentTypes } from '../../../contract/payment-type.ts';
import { HISTORY_DAYS, planHistory } from '../../../local/demo-data/plan-history.ts';
import { demoClients, demoMerchants } from '../../../local/demo-data/people.ts';

const until = Date.parse('2026-11-23T09:00:00Z');
const DAY_MS = 86_400_000;

describe('planHistory', () => {
  const payments = planHistory(until);

  it('is the same for everybody', () => {
    expect(planHistory(until)).toEqual(payments);
  });

  it('fills three months, in the order of time', () => {
    const times = payments.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[0]).toBeGreaterThanOrEqual(until - HISTORY_DAYS * DAY_MS);
    expect(times[0]).toBeLessThan(until - (HISTORY_DAYS - 7) * DAY_MS);
    expect(times.at(-1)).toBeLessThan(until);
  });

  it('has all types, all merchants, and amounts that a merchant may ask for', () => {
    expect(new Set(payments.map(({ type }) => type))).toEqual(new Set(paymentTypes));
    expect(new Set(payments.map(({ merchant }) => merchant))).toEqual(new Set(demoMerchants.map(({ name }) => name)));
    expect(payments.every(({ amount }) => Number.isInteger(amount) && amount > 2000)).toBe(true);
  });

  it('has clients who can pay, and leaves only pre-reservations unconfirmed', () => {
    const able = demoClients.filter(({ activated }) => activated).map(({ name }) => name);
    expect(payments.every(({ client }) => able.includes(client))).toBe(true);
    const unconfirmed = payments.filter(({ ending }) => ending === 'NOT_CONFIRMED');
    expect(unconfirmed.length).toBeGreaterThan(0);
    expect(unconfirmed.every(({ type }) => isPreReservation(type))).toBe(true);
  });
});
