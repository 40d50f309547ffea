import { expect, it } from 'vitest';
import { cents } from '../../../../contract/money.ts';
import type { AwaitingClient } from '../../../../core/payment/payment.ts';
import { findSimilar } from '../../../../functions/merchant-api/payment-requests/find-similar.ts';
import { createdAt, paymentIn } from '../../../support/payments.ts';

const asked = paymentIn('AWAITING_CLIENT') as AwaitingClient;

it.each([
  ['of the same client and amount', { id: 'other' }, 'other'],
  ['which it is itself, made by the same call a moment ago', {}, undefined],
  ['of another client', { id: 'other', clientId: 'other' }, undefined],
  ['of another amount', { id: 'other', amount: cents(asked.amount + 1) }, undefined],
])('warns of a request %s: %s', async (_, changes, found) => {
  const stored = { ...asked, ...changes };
  const similar = await findSimilar(asked, {
    keys: () => Promise.resolve({ keys: [{ id: stored.id, createdAt }], more: false }),
    load: () => Promise.resolve([stored]),
  } as never);
  expect(similar?.id).toBe(found);
});
