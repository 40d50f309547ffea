import { expect, it } from 'vitest';
import type { WalletCredit } from '../../../../adapters/dynamodb/credit-claim.ts';
import type { CreditStore } from '../../../../adapters/dynamodb/credit-store.ts';
import { cents } from '../../../../contract/money.ts';
import { proposalLimits } from '../../../../contract/settings/limits.ts';
import { creditRefusal, creditWallet } from '../../../../functions/back-office-api/accounts/credit-wallet.ts';
import { aCall } from '../../../support/call.ts';

type Outcome = Awaited<ReturnType<CreditStore['credit']>>;

/** What the call answers, and what it has credited. */
async function credit(value: number, outcome: Outcome = { created: true }) {
  const credited: WalletCredit[] = [];
  const call = aCall<'creditWallet'>({
    caller: 'finance',
    idempotencyKey: 'key',
    body: { clientIdentifier: '10003377487', amount: { value, currency: 'EUR' } },
  });
  const reply = await creditWallet(call, {
    directory: { findClient: () => Promise.resolve({ id: 'marie' }) },
    credits: { credit: (one) => Promise.resolve((credited.push(one), outcome)) },
    allowances: { use: () => ({ name: 'allowance' }) },
  });
  return { reply, credited };
}

it('is for one person up to the limit, and for two above it', async () => {
  const most = proposalLimits.creditAloneMax;
  expect((await credit(most)).credited).toMatchObject([{ clientId: 'marie', amount: most }]);
  const { reply, credited } = await credit(most + 1);
  expect(reply).toEqual({
    refusal: { code: 'proposal-required', field: 'amount.value', limit: { max: most } },
  });
  expect(credited).toEqual([]);
});

it.each([0, -1])('is of something: not of %i cents', async (value) => {
  expect((await credit(value)).reply).toMatchObject({ refusal: { code: 'amount-not-positive' } });
});

it('is never of more than cents count exactly', () => {
  expect(creditRefusal(cents(1_000_000_00), 'amount')).toBeUndefined();
  expect(creditRefusal(cents(1_000_000_01), 'amount')).toMatchObject({ code: 'amount-too-large' });
});

it('says that the account has ended since it was named', async () => {
  expect((await credit(10_00, 'closed')).reply).toEqual({ refusal: { code: 'client-closed' } });
});
