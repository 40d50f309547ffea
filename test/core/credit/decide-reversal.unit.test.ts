import { expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { decideReversal, reversibleOf } from '../../../core/credit/decide-reversal.ts';

const credit = { amount: cents(100_00) };

it.each([
  ['all of it, while the client still has it', credit, 100_00, 250_00, { amount: 100_00, missing: 0 }],
  ['as much as is still there', credit, 100_00, 40_00, { amount: 40_00, missing: 60_00 }],
  ['nothing, when all is spent', credit, 100_00, 0, { amount: 0, missing: 100_00 }],
  ['a part', credit, 30_00, 250_00, { amount: 30_00, missing: 0 }],
  ['no more than the credit', credit, 150_00, 250_00, { amount: 100_00, missing: 50_00 }],
  [
    'no more than earlier steps have left',
    { ...credit, reversed: cents(80_00) },
    100_00,
    250_00,
    { amount: 20_00, missing: 80_00 },
  ],
])('takes back %s', (_, of, wanted, available, decision) => {
  expect(decideReversal(of, cents(wanted), cents(available))).toEqual(decision);
});

it('knows what is left of a credit', () => {
  expect([reversibleOf(credit), reversibleOf({ ...credit, reversed: cents(100_00) })]).toEqual([100_00, 0]);
});
