import { expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { defaultTerms } from '../../../contract/settings/terms.ts';
import { refuseAmount } from '../../../core/payment/create-payment.ts';

const { amountFloor, amountCeiling } = defaultTerms;

it.each([
  [amountFloor, 'amount-too-small'],
  [amountFloor + 1, undefined],
  [amountCeiling, undefined],
  [amountCeiling + 1, 'amount-too-large'],
])('%d cents: %s', (amount, code) => {
  expect(refuseAmount(cents(amount), defaultTerms)?.code).toBe(code);
});
