import { describe, expect, it } from 'vitest';
import { acceptanceRate, answersOf, decidedOf } from '../../../portal/dashboard/acceptance.ts';

const of = (count: number) => ({ count, amount: { value: count * 20_01, currency: 'EUR' as const } });

describe('the acceptance rate', () => {
  it('is what was paid, though some was given back, among what clients decided or let expire', () => {
    const answers = answersOf({
      VALIDATED: of(5),
      VOIDED: of(1),
      REFUNDED: of(1),
      CLIENT_DECLINED: of(2),
      CLIENT_EXPIRED: of(4),
    });

    expect(answers).toMatchObject({ accepted: 7, declined: 2, expired: 4 });
    expect(acceptanceRate(answers)).toBe(7 / 13);
  });

  it('leaves out what is still open, and what the merchant took back, declined or lost: none of it was validated', () => {
    const answers = answersOf({
      VALIDATED: of(3),
      CLIENT_DECLINED: of(1),
      AWAITING_CLIENT: of(7),
      AWAITING_MERCHANT: of(2),
      CANCELLED: of(9),
      MERCHANT_DECLINED: of(5),
      MERCHANT_EXPIRED: of(4),
    });

    expect(answers).toMatchObject({ accepted: 3, waiting: 9, lost: 4, turnedDown: 5 });

    expect(decidedOf(answers)).toBe(4);
    expect(acceptanceRate(answers)).toBe(0.75);
  });

  it('is none while nothing is decided', () => {
    expect(acceptanceRate(answersOf({ AWAITING_CLIENT: of(2) }))).toBeUndefined();
  });
});
