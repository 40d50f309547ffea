import { describe, expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { defaultTerms } from '../../../contract/settings/terms.ts';
import { decide } from '../../../core/payment/decide.ts';
import type { Validated } from '../../../core/payment/payment.ts';
import type { Standing } from '../../../core/payment/refund-brake.ts';
import { addMonths, instant, localDate } from '../../../core/time.ts';
import { paymentIn } from '../../support/payments.ts';

const noon = (date: string) => instant(Date.parse(`${date}T10:00:00Z`));
/** 2 000 €, validated on Thursday 30 April 2026, due on 11 May. */
const payment: Validated = {
  ...(paymentIn('VALIDATED') as Validated),
  commissionBps: 0,
  amount: cents(2_000_00),
  authorisedAmount: cents(2_000_00),
  capturedAmount: cents(2_000_00),
};
const standing = (owed: Record<string, number>, givenBack = 0): Standing => ({
  owed: Object.entries(owed).map(([date, net]) => ({ dueDate: localDate(date), net: cents(net) })),
  givenBack: cents(givenBack),
});
const givingBack = (dueDateClosed: boolean, at: string, seen: Standing | undefined) => {
  const command = { type: 'refund', reason: 'OTHER', dueDateClosed, standing: seen } as const;
  const decision = decide(payment, command, { now: noon(at), terms: defaultTerms });
  if (decision.kind === 'refuse') return decision.refusal.code;
  return decision.kind === 'apply' ? (decision.transition.tally?.atMost ?? 'without a limit') : 'repeat';
};

describe('how many payments are given back in a day', () => {
  const plenty = { '2026-05-13': 9_000_00 };
  it.each([
    ['499 were before it', '2026-05-12', 499, 8_000_00],
    ['500 were', '2026-05-12', 500, 'refund-limit-reached'],
    ['500 were on the day before', '2026-05-11', 500, 8_000_00],
  ])('when %s', (_, day, count, outcome) => {
    const seen = { ...standing(plenty), lastDay: { day: localDate(day), count } };
    expect(givingBack(true, '2026-05-12', seen)).toBe(outcome);
  });
});

describe('a refund after the transfer, on 12 May, taken off from the 13th on', () => {
  it.each<[string, Record<string, number>, number, number | string]>([
    ['nothing is owed', {}, 0, 'refund-over-owed'],
    ['as much as the limit leaves is owed', { '2026-05-13': 1_000_00 }, 0, 0],
    ['a cent too little is owed', { '2026-05-13': 999_99 }, 0, 'refund-over-owed'],
    ['it is owed on several days', { '2026-05-13': 400_00, '2026-05-15': 2_000_00 }, 0, 1_400_00],
    ['it is paid out before', { '2026-05-12': 5_000_00 }, 0, 'refund-over-owed'],
    ['what is due before is a debt', { '2026-05-12': -1_00, '2026-05-13': 1_001_00 }, 0, 0],
    ['what is due before is more of a debt', { '2026-05-12': -1_01, '2026-05-13': 1_001_00 }, 0, 'refund-over-owed'],
    ['other refunds came before', { '2026-05-13': 1_500_00 }, 700_00, 1_200_00],
  ])('when %s', (_, owed, givenBack, outcome) => {
    expect(givingBack(true, '2026-05-12', standing(owed, givenBack))).toBe(outcome);
  });

  it('that two people have approved knows no limit', () => {
    expect(givingBack(true, '2026-05-12', undefined)).toBe('without a limit');
  });
});

describe('a void before the transfer', () => {
  it('takes from what its own day owes, and needs no leave', () => {
    expect(givingBack(false, '2026-05-06', standing({ '2026-05-11': 2_000_00 }))).toBe(1_000_00);
  });
  it('on the morning of its due date, which is paid out before any refund, neither', () => {
    expect(givingBack(false, '2026-05-11', standing({ '2026-05-11': 2_000_00 }))).toBe(1_000_00);
  });
  it('after refunds that only it still covered is refused', () => {
    const refunded = standing({ '2026-05-07': -1_500_00, '2026-05-11': 2_000_00 });
    expect(givingBack(false, '2026-05-06', refunded)).toBe('refund-over-owed');
  });
});

describe('the months in which a payment can be given back', () => {
  const plenty = standing({ '2027-06-02': 9_000_00 });
  it('are 13, and end with the day of the month of the validation', () => {
    const rich = standing({ '2027-05-31': 9_000_00, '2027-06-02': 9_000_00 });
    expect(givingBack(true, '2027-05-30', rich)).not.toBe('refund-too-late');
    expect(givingBack(true, '2027-05-31', plenty)).toBe('refund-too-late');
  });
  it('do not bind what two people have approved', () => {
    expect(givingBack(true, '2028-01-03', undefined)).toBe('without a limit');
  });
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-01-31', 13, '2028-02-29'],
    ['2026-12-15', 13, '2028-01-15'],
  ])('%s and %i months is %s', (date, months, then) => {
    expect(addMonths(localDate(date), months)).toBe(then);
  });
});
