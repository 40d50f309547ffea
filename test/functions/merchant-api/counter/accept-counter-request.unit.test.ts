import { expect, it } from 'vitest';
import { defaultTerms as terms } from '../../../../contract/settings/terms.ts';
import type { Payment } from '../../../../core/payment/payment.ts';
import { acceptCounterRequest } from '../../../../functions/merchant-api/counter/accept-counter-request.ts';
import { aCall } from '../../../support/call.ts';
import { proposed } from '../../../support/counter-requests.ts';
import { aMerchant } from '../../../support/merchants.ts';
import { createdAt } from '../../../support/payments.ts';

it('what was made by this call is shown as new, and read no second time', async () => {
  const request = proposed();
  const read: string[] = [];
  const call = aCall<'acceptCounterRequest'>({
    caller: request.merchantId,
    now: createdAt,
    params: { id: request.id },
  });
  const client = { id: request.clientId, name: 'Marie', identifiers: ['10003377487'], createdAt, requestHash: 'h' };
  const reply = await acceptCounterRequest(call, {
    counterRequests: { get: () => Promise.resolve(request), end: () => Promise.resolve({ committed: true }) },
    payments: { get: (id: string) => Promise.resolve(void read.push(id)) },
    directory: { getMerchant: () => Promise.resolve(aMerchant), getClient: () => Promise.resolve(client) },
    random: { token: () => 'x'.repeat(22), digits: () => '0427' },
    terms,
    view: (payment: Payment, isNew: boolean) => Promise.resolve({ amount: payment.amount, isNew }),
  } as never);
  expect([reply, read]).toEqual([{ body: { amount: request.amount, isNew: true } }, []]);
});
