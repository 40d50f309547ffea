import { expect, it } from 'vitest';
import { checkDebtor, maskIban } from '../../../core/reimbursement/bank-account.ts';

const debtor = { name: 'Émetteur', iban: 'FR1420041010050500013M02606' };

it('the account that pays is taken with a BIC or without', () => {
  expect(checkDebtor(debtor)).toEqual(debtor);
  expect(checkDebtor({ ...debtor, bic: 'AGRIFRPP881' })).toEqual({ ...debtor, bic: 'AGRIFRPP881' });
});

it.each([
  ['name', { name: '  ' }],
  ['IBAN', { iban: 'FR1520041010050500013M02606' }],
  ['IBAN', { iban: 'US64SVBKUS6S3300958879' }],
  ['BIC', { bic: 'AGRIFR' }],
])('and refused for a wrong %s, which is not quoted: %o', (what, changes) => {
  const check = () => checkDebtor({ ...debtor, ...changes });
  expect(check).toThrow(RangeError);
  expect(check).toThrow(what);
  expect(check).not.toThrow(Object.values(changes)[0]);
});

it('of an account, others see where it is and how it ends', () => {
  expect(maskIban(debtor.iban)).toBe('FR14••••2606');
});
