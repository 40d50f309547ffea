import { expect, it } from 'vitest';
import { systemRandomness } from '../../../adapters/randomness.ts';
import { cents } from '../../../contract/money.ts';
import { defaultTerms as terms } from '../../../contract/settings/terms.ts';
import type { MerchantStatus } from '../../../core/merchant.ts';
import { preparePayment } from '../../../functions/use-cases/prepare-payment.ts';
import { aMerchant } from '../../support/merchants.ts';
import { createdAt } from '../../support/payments.ts';

it.each<[MerchantStatus | 'UNKNOWN', string | undefined]>([
  ['ACTIVE', undefined],
  ['PAUSED', 'merchant-suspended'],
  ['BLOCKED', 'merchant-suspended'],
  ['CLOSED', 'establishment-closed'],
  ['UNKNOWN', 'merchant-suspended'],
])('a merchant who is %s asks for nothing, or is told why: %s', async (status, code) => {
  const prepared = await preparePayment(
    {
      ...{ id: 'id', merchantId: aMerchant.id, member: undefined, now: createdAt },
      command: { type: 'IMMEDIATE', amount: cents(85_50), client: {} } as never,
      findClient: () => Promise.resolve({ clientId: 'marie', identifierHint: '•••7487' }),
    },
    {
      directory: { getMerchant: () => Promise.resolve(status === 'UNKNOWN' ? undefined : { ...aMerchant, status }) },
      random: { ...systemRandomness, digits: () => '0427' },
      terms,
    },
  );
  expect('refusal' in prepared ? prepared.refusal.code : undefined).toBe(code);
});
