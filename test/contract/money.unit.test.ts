import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cents, commission } from '../../contract/money.ts';

it.each([
  [85_50, 250, 2_14],
  [20_00, 33, 7],
  [1_00, 50, 1],
  [1_00, 49, 0],
  [12_34, 0, 0],
  [12_34, 10_000, 12_34],
])('the commission on %i cents at %i basis points is %i cents: half a cent is rounded up', (gross, rate, fee) => {
  expect(commission(cents(gross), rate)).toBe(fee);
});

it('a commission is never further than half a cent from the exact one, and never more than the amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 10_000 }), (gross, rate) => {
      const fee = commission(cents(gross), rate);
      expect(Math.abs(fee - (gross * rate) / 10_000)).toBeLessThanOrEqual(0.5);
      expect(fee).toBeLessThanOrEqual(gross);
    }),
  );
});
