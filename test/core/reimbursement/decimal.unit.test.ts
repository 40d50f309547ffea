import { expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { decimal, readDecimal } from '../../../core/reimbursement/decimal.ts';

it.each([
  [0, '0.00'],
  [5, '0.05'],
  [12_05, '12.05'],
  [-12_05, '-12.05'],
])('%i cents are %s', (amount, text) => expect(decimal(cents(amount))).toBe(text));

it.each([
  ['12.05', 12_05],
  ['12.5', 12_50],
  ['12', 12_00],
  [' 12.05000 ', 12_05],
  ['12.055', undefined],
  ['12.00001', undefined],
  ['-12.05', undefined],
  ['12,05', undefined],
  ['1 200.00', undefined],
  ['', undefined],
])('%o is %s cents', (text, amount) => expect(readDecimal(text)).toBe(amount));
