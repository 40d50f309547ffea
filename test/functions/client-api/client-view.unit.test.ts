import { expect, it } from 'vitest';
import { isoDuration } from '../../../contract/duration.ts';
import { paymentStatuses } from '../../../contract/payment-status.ts';
import { defaultTerms as terms } from '../../../contract/settings/terms.ts';
import { clientView } from '../../../functions/client-api/client-view.ts';
import { aMerchant } from '../../support/merchants.ts';
import { later, minute, paymentIn } from '../../support/payments.ts';

const directory = { getMerchant: (id: string) => Promise.resolve({ ...aMerchant, id } as never) };
const view = clientView({ directory, terms });

it('says how long vouchers would be set aside, as long as that can be agreed to', async () => {
  const asked = paymentIn('AWAITING_CLIENT', 'PRE_RESERVATION');
  expect(await view([asked], later(minute))).toMatchObject([{ holdDuration: isoDuration(terms.holdMs) }]);

  const others = paymentStatuses
    .map((status) => paymentIn(status, status === 'AWAITING_CLIENT' ? 'IMMEDIATE' : 'PRE_RESERVATION'))
    .concat(asked);
  for (const seen of await view(others, later(11 * minute))) expect(seen).not.toHaveProperty('holdDuration');
});
