import { expect, it } from 'vitest';
import { tablesInUse } from '../../../adapters/dynamodb/tables-in-use.ts';

it('are named as the stack has them, or by the ARN that a restore has written', () => {
  const given = {
    payments: 'Payments-1',
    wallets: { arn: 'arn:aws:dynamodb:eu-west-3:1:table/Wallets-2' },
    ledger: 'L',
  };
  expect(tablesInUse(JSON.stringify(given), ['payments', 'wallets'])).toEqual({
    payments: 'Payments-1',
    wallets: 'Wallets-2',
  });
});

it.each([{}, { payments: '' }, { payments: { arn: 'arn:aws:dynamodb:eu-west-3:1:table/' } }, { payments: {} }])(
  'are complete: not %o',
  (given) => {
    expect(() => tablesInUse(JSON.stringify(given), ['payments'])).toThrow('the tables in use have no payments');
  },
);
