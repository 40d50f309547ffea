import { describe, expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { releaseRefusal, reversalRefusal } from '../../../core/credit/credit-reversal.ts';
import { createdAt } from '../../support/payments.ts';

const act = (by: string) => ({ by, at: createdAt });
const proposed = {
  id: 'reversal',
  version: 1,
  creditId: 'credit',
  clientId: 'marie',
  wanted: cents(40_00),
  reason: 'A wrong client',
  proposed: act('anne'),
  requestHash: 'hash',
  status: 'PROPOSED' as const,
};

describe('taking a credit back', () => {
  it.each([
    [0, 'amount-not-positive'],
    [1, undefined],
    [60_00, undefined],
    [60_01, 'reversal-over-credit'],
  ])('may be proposed up to what is left of it: %i', (wanted, code) => {
    expect(reversalRefusal({ amount: cents(100_00), reversed: cents(40_00) }, cents(wanted))).toBe(code);
  });

  it('is released by somebody else than who proposed it', () => {
    expect(releaseRefusal(proposed, 'anne')).toBe('second-person-required');
    expect(releaseRefusal(proposed, 'luc')).toBeUndefined();
  });
});
